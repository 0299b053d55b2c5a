import { Confirmation } from '/ui/confirmation.js';
import { isUncertain } from '/ui/service.js';
import { Screen, tell } from '/show/screen.js';
import { clockText } from '/show/times.js';
import { ask } from '/show/ask.js';
import { COMMANDS, doneText, expectsOf, refusalText } from './commands.js';
import { Cues } from './cues.js';
import { drawNow } from './now.js';
import { Order } from './order.js';
import { Toolbar } from './toolbar.js';

const by = id => document.getElementById(id);
const screen = new Screen('caller');
const order = new Order(by('order'));
const cues = new Cues(by('cues'), (command, cue) => send({ command, segment: cue.segment, cue: cue.code }));
const toolbar = new Toolbar(by('commands'), COMMANDS, give);
/** The command that is under way, null when none is. */
let pending = null;
/** Whether it is being found out what has to be asked. */
let asking = false;

screen.addEventListener('tick', ({ detail: view }) => {
  drawNow(view, screen.state);
  order.draw(view, screen.state);
  cues.draw(view, screen.state, mayCall());
  toolbar.draw(view, screen.state, { enabled: mayCall() && !pending, waits: waits(view) });
});
screen.session.addEventListener('change', () => screen.session.token && !mayCall() && say('You can look, not call: this token has not the role caller.'));

const mayCall = () => screen.session.has('caller');

/** What the running order can be played in; null when the service does not tell. */
async function variants() {
  const answer = await screen.service.get(`${screen.path}/running-order`);
  if (!answer.ok) return null;
  return [...new Set(['main', ...answer.body.segments.flatMap(segment => segment.variants ?? [])])];
}

/** Until when the service takes no further command, in seconds; 0 when it does. */
function waits(view) {
  const next = Date.parse(screen.state.nextPermittedAt);
  return next > view.now ? (next - view.now) / 1000 : 0;
}

function say(text, className = '') {
  tell(by('said'), text, className);
}

/** One of the commands was meant: what it needs is asked, then it is sent. */
async function give(about) {
  const { view } = screen;
  if (!view || pending || asking || by('ask').open) return;
  if (!mayCall()) return say('Only a token with the role caller moves the show.', 'bad');
  const early = waits(view);
  if (early > 0) return say(`Not sent: ${about.word} comes too soon after the command before; again in ${(Math.ceil(early * 10) / 10).toFixed(1)} s.`, 'bad');
  // What is believed is what was on the screen when the key was pressed, not what came while the caller was asked.
  const expects = expectsOf(screen.state);
  asking = true;
  const played = about.command === 'START' ? await variants() : [];
  asking = false;
  if (!played) return say('Not started: the service does not tell the running order.', 'bad');
  const question = about.ask(view, { ...screen.state, variants: played });
  const told = question ? await ask(by('ask'), question, about.word) : {};
  if (told) await send({ command: about.command, ...told }, expects);
}

/** Sends a command until it is known what became of it, always under one key: it is carried out once. */
async function send(command, expects = expectsOf(screen.state)) {
  const key = keyOf();
  const body = { ...command, expects };
  // Too soon is an answer: a command that was meant for another moment must not come by itself later.
  pending = new Confirmation(() => screen.service.post(`${screen.path}/commands`, { 'Idempotency-Key': key }, body), answer => answer.status !== 429 && isUncertain(answer));
  pending.addEventListener('wait', ({ detail }) => say(`Not known yet whether it was done: ${detail.said} Asking again in ${detail.seconds} s, under the same key. Esc gives it up.`, 'bad'));
  say('Sending…');
  const answer = await pending.run();
  pending = null;
  if (!answer) return say('Given up, and not known whether it was done: look at what is live.', 'bad');
  if (answer.ok) return say(doneText(command, screen.view), 'good');
  if (answer.status === 409 && answer.body?.field === 'confirm') return warned(command, expects, answer.body.detail);
  return say(refusalText(answer, instant => clockText(screen.state.zone, Date.parse(instant), { seconds: true })), 'bad');
}

/** The service warns before it does this: it is done only when it is said twice. */
async function warned(command, expects, detail) {
  say('');
  const meant = await ask(by('ask'), { title: 'Do it all the same?', warning: detail, fields: [] }, 'Do it');
  if (meant) await send({ ...command, confirm: true }, expects);
}

/** 128 random bits; crypto.randomUUID is there on secure pages alone, and a hall has plain ones. */
function keyOf() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  if (event.key === 'Escape') return pending?.stop();
  if (document.querySelector('dialog[open]') || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return undefined;
  const about = toolbar.of(event.key.toUpperCase());
  if (!about) return undefined;
  event.preventDefault();
  return give(about);
});

screen.begin();
