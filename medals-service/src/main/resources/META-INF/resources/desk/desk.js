import '/desk/combo-box.js';
import '/desk/podium-form.js';
import { element, nameOf, timeIn } from '/ui/words.js';
import { Confirmation } from './confirmation.js';
import { Conflict } from './conflict.js';
import { Drafts } from './drafts.js';
import { emptyForm, formOf, sameContent } from './form.js';
import { setUpFinder } from './finder.js';
import { showHelp } from './help.js';
import { listen } from './keys.js';
import { mayEdit, movesOf, STATUS_WORDS, whyNot } from './moves.js';
import { line, notice } from './notice.js';
import { Reader } from './reader.js';
import { Review } from './review.js';
import { WordIndex } from './search.js';
import { Service, isUncertain } from './service.js';
import { readToken, Session } from './session.js';
import { drawElsewhere, drawStart, drawVersions } from './side.js';
import { SignIn } from './sign-in.js';
import { proposal } from './zone.js';

const ASK_EVERY = 10_000;
const by = id => document.getElementById(id);
const form = document.querySelector('podium-form');
const finder = by('finder');

const session = new Session();
const service = new Service(() => session.token);
const asWhom = token => new Service(() => token);
const reader = new Reader(service);
const signIn = new SignIn(by('sign-in'), by('who'), session, verify);
const review = new Review(by('review'), { confirm, again: () => confirmation?.now(), stop: () => confirmation?.stop() });
const conflict = new Conflict(by('conflict'), useMerged);

const desk = { games: null, events: [], states: new Map(), statesTag: null, organisations: null, drafts: null, eventOf: () => null };
let current = null;
let confirmation = null;
let table = null;

function say(text, className = '') {
  by('said').textContent = text;
  by('said').className = className;
}

// ---- signing in

async function verify(token) {
  let told;
  try {
    told = readToken(token);
  } catch (refused) {
    return refused.message;
  }
  if (told.expires !== null && told.expires <= Date.now()) return `This token expired at ${new Date(told.expires).toLocaleString('en-GB')}. Ask for a new one.`;
  const answer = await asWhom(token).get('/games?limit=1');
  if (answer.status === 401) return 'The service does not take this token: it is not valid here, or no longer.';
  return answer.ok ? null : answer.said;
}

session.addEventListener('change', () => {
  if (current) showForm(current.draftForm ?? form.state);
  else finder.input.focus();
  if (session.token && !session.mayWrite) say('This token carries neither results nor results-chief: you can read.');
});

// ---- the Games and its events

function tokenRefused() {
  session.signOut();
  signIn.ask('The service does not take the token that this tab had. Sign in again.');
}

async function begin() {
  const list = (await reader.sure('/games?limit=200', tokenRefused)).body.items;
  const asked = new URLSearchParams(location.search);
  if (!list.length) {
    by('start').replaceChildren(element('p', 'start-hint', 'No Games is registered here yet. Register one, then come back.'));
    return;
  }
  desk.games = list.find(games => games.games === (asked.get('games') ?? sessionStorage.getItem('flambeau.desk.games'))) ?? list[0];
  const choice = by('games');
  choice.replaceChildren(...list.map(games => new Option(nameOf(games.names, games.games), games.games)));
  choice.value = desk.games.games;
  choice.hidden = list.length < 2;
  by('games-name').hidden = list.length > 1;
  by('games-name').textContent = nameOf(desk.games.names, desk.games.games);
  choice.addEventListener('change', () => {
    sessionStorage.setItem('flambeau.desk.games', choice.value);
    location.assign(`/desk/?games=${encodeURIComponent(choice.value)}`);
  });
  reader.games = desk.games.games;
  desk.drafts = new Drafts(desk.games.games);
  const [events, organisations] = await Promise.all(['events', 'organisations'].map(list => reader.sure(reader.path(list), tokenRefused)));
  desk.events = events.body;
  const byCode = new Map(desk.events.map(event => [event.code, event]));
  desk.eventOf = code => byCode.get(code);
  desk.organisations = {
    byCode: new Map(organisations.body.map(organisation => [organisation.code, organisation])),
    index: new WordIndex(organisations.body, it => [it.code, ...Object.values(it.names)]),
  };
  desk.index = new WordIndex(desk.events, it => [it.code, ...Object.values(it.names), ...Object.values(it.disciplineNames), it.discipline, it.category]);
  await poll();
  setInterval(poll, ASK_EVERY);
  document.addEventListener('visibilitychange', () => document.hidden || poll());
  const event = asked.get('event');
  if (event && byCode.has(event)) await open(event);
  else finder.input.focus();
  if (!session.token) signIn.ask();
}

/** Looks what is new elsewhere. */
async function poll() {
  if (document.hidden && desk.statesTag) return;
  const answer = await reader.get(reader.path('podiums'), desk.statesTag ? { 'If-None-Match': desk.statesTag } : {});
  if (answer.status === 401) return void told401();
  if (!answer.ok) return;
  desk.statesTag = answer.tag;
  desk.states = new Map(answer.body.items.map(state => [state.event, state]));
  drawElsewhere(by('elsewhere').querySelector('div'), desk, open);
  if (!current) return drawStart(by('start'), desk, open);
  const now = desk.states.get(current.event.code)?.version ?? 0;
  if (now > (current.present?.version ?? 0) && !review.open && !by('conflict').open && !confirmation) await changedElsewhere();
}

async function changedElsewhere() {
  if (current.dirty) {
    notice('A colleague has just changed this podium.', [['Compare', 'Ctrl+Enter', compare]]);
    return;
  }
  await open(current.event.code, { quiet: true });
  say(`A colleague changed this podium: it is version ${current.present?.version} now.`);
}

// ---- one event

async function open(code, { quiet = false, found = null } = {}) {
  const event = desk.eventOf(code);
  keep();
  say('');
  notice();
  const [now, revisions] = await Promise.all([found ?? reader.podium(code), reader.revisions(code)]);
  if (!now) {
    notice('The service did not answer, so this event cannot be shown.', [['Try again', '', () => open(code)]]);
    return;
  }
  desk.drafts.opened(code);
  history.replaceState(null, '', `/desk/?games=${encodeURIComponent(desk.games.games)}&event=${encodeURIComponent(code)}`);
  const draft = desk.drafts.get(code);
  current = { event, ...now, revisions, pending: draft?.pending ?? null, dirty: Boolean(draft), base: draft?.base ?? now };
  by('start').hidden = true;
  by('event').hidden = false;
  drawVersions(by('versions'), revisions, desk.games.zone);
  if (draft && (draft.base?.present?.version ?? 0) !== (now.present?.version ?? 0)) {
    showForm(draft.form);
    current.stale = now;
    if (!current.pending) return compare();
  } else showForm(draft?.form ?? fresh());
  if (draft) say(`Your draft of ${timeIn(desk.games.zone, draft.at)} is back.`);
  if (current.pending) resume();
  if (!quiet) {
    document.title = `${nameOf(event.names, code)}: results desk`;
    if (mayEdit(now.present, session.validRoles)) form.focusFirst();
    else by('event-name').focus();
  }
}

const proposed = () => proposal(desk.games, current.event, Date.now());

function fresh() {
  const { present, event } = current;
  return present ? formOf(present, desk.games, event, proposed()) : emptyForm(desk.games, event, proposed());
}

function showForm(state) {
  const { event, present, revisions } = current;
  const roles = session.validRoles;
  const everOfficial = revisions.some(revision => revision.status === 'OFFICIAL');
  by('event-discipline').textContent = nameOf(event.disciplineNames, event.discipline);
  by('event-name').textContent = nameOf(event.names, event.code);
  const status = by('event-status');
  status.className = `chip ${present?.status ?? 'NONE'}`;
  status.textContent = present ? STATUS_WORDS[present.status] : 'No podium yet';
  by('event-facts').textContent = [
    event.code,
    { M: 'Men', W: 'Women', X: 'Mixed', O: 'Open' }[event.category],
    event.bronzes === 2 ? 'two bronzes' : null,
    present ? `version ${present.version}, ${timeIn(desk.games.zone, present.effectiveAt)}` : null,
    !present && event.scheduledAt ? `due ${timeIn(desk.games.zone, event.scheduledAt)}` : null,
  ].filter(Boolean).join(' · ');
  const why = session.expired ? 'Your token has expired. What you typed stays here: sign in again to go on.' : whyNot(present, roles);
  by('why-not').textContent = why;
  by('why-not').hidden = !why;
  form.show(state, {
    games: desk.games, event, organisations: desk.organisations, present, everOfficial, proposed: proposed(),
    editable: mayEdit(present, roles), moves: movesOf(present, roles), chief: roles.includes('results-chief'),
  });
  by('check').hidden = movesOf(present, roles).length === 0 && !mayEdit(present, roles);
  drawAct();
}

function drawAct() {
  const same = current.present && form.judged.unchanged;
  by('check').disabled = Boolean(same);
  by('discard').hidden = !current.dirty;
}

form.addEventListener('edit', () => {
  current.dirty = !(current.present && form.judged.unchanged && !form.state.revision.reason);
  if (confirmation === null) current.pending = null;
  keep();
  drawAct();
  if (by('said').textContent) say('');
});
form.addEventListener('tell', ({ detail }) => say(detail));

/** Keeps what was typed. */
function keep() {
  if (!current) return;
  if (current.dirty) desk.drafts.put(current.event.code, { base: current.base, form: form.state, pending: current.pending });
  else desk.drafts.remove(current.event.code);
}

async function discard() {
  const code = current.event.code;
  current.dirty = false;
  current.pending = null;
  keep();
  await open(code);
  say('The draft is gone; this is the podium as it stands.');
}

// ---- check and confirm

const preconditions = tag => (tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });
const podiumPath = () => reader.path('events', current.event.code, 'podium');

async function check() {
  if (!current || by('check').hidden || confirmation) return;
  if (current.stale) return compare();
  form.clearFaults();
  const { body, faults } = form.sending;
  const judged = form.judged;
  if (judged.needsRevision && !body.revision && !faults.some(fault => fault.field.startsWith('revision')))
    faults.push({ field: 'revision.reason', text: body.status === 'WITHDRAWN' ? 'A podium is withdrawn for a reason: say why, who decided and when.' : 'These medals were official: say why they change, who decided and when.' });
  if (faults.length) return form.refuse(faults);
  if (judged.unchanged) return say('Nothing has changed: there is nothing to confirm.');
  say('Checking…');
  const [answer, before] = await Promise.all([
    service.put(`${podiumPath()}?dryRun=true`, preconditions(current.base.tag), body),
    reader.get(reader.path('medal-table')),
  ]);
  line(answer);
  say('');
  if (!answer.ok) return refused(answer);
  table = before.ok ? before.body : null;
  current.checked = body;
  review.show({ event: current.event, preview: answer.body, before: table, present: current.present, organisations: desk.organisations });
  return undefined;
}

async function refused(answer) {
  if (answer.status === 401) return told401();
  if (answer.status === 412) {
    const now = await reader.podium(current.event.code);
    if (!now) return say('A colleague changed this podium, and the service did not tell how. Check again.');
    current.stale = now;
    return compare();
  }
  if (isUncertain(answer)) return notice(`${answer.said} Nothing was stored, and what you typed is kept.`, [['Check again', 'Ctrl+Enter', check]]);
  return form.refuse([{ field: answer.body?.field ?? '', text: sentence(answer) }]);
}

function sentence({ said, body }) {
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  return `${text}${/[.!?]$/.test(text) ? '' : '.'}${body?.value && !text.includes(body.value) ? ` (${body.value})` : ''}`;
}

function told401() {
  session.signOut();
  signIn.ask('Your token is not taken any more: it has expired or was withdrawn. What you typed is kept.');
}

/** Confirms what was checked, under a key that stays the same until it is known what became of it. */
async function confirm() {
  if (!session.mayWrite) {
    review.close();
    return told401();
  }
  const body = current.checked;
  current.pending = { key: crypto.randomUUID(), body, tag: current.base.tag };
  current.dirty = true;
  keep();
  return send();
}

async function send() {
  const { event } = current;
  const { key, body, tag } = current.pending;
  const address = podiumPath();
  const running = confirmation = new Confirmation(() => service.put(address, { ...preconditions(tag), 'Idempotency-Key': key }, body));
  running.addEventListener('wait', ({ detail }) => {
    line({ status: 0 });
    const text = `${detail.said} Trying again in ${detail.seconds} s. However often it is sent, it is stored once.`;
    if (review.open) review.say(`${text} Ctrl+S tries now, Esc gives up.`);
    else notice(text, [['Try now', '', () => running.now()], ['Give up', '', () => running.stop()]]);
  });
  const answer = await running.run();
  confirmation = null;
  if (current.event !== event) {
    if (answer?.ok) desk.drafts.remove(event.code);
    return;
  }
  notice();
  if (answer === null) {
    review.close();
    resume();
    return;
  }
  line(answer);
  if (answer.ok) return stored(event, answer, body);
  review.close();
  if (answer.status === 401) return told401();
  current.pending = null;
  keep();
  return refused(answer);
}

async function stored(event, answer, body) {
  const { version, status } = answer.body;
  review.close();
  if (!sameContent(form.sending.body, body)) {
    rebase({ present: answer.body, tag: answer.tag }, form.state);
    return say(`Stored: version ${version}. What you have typed since is still to be confirmed.`);
  }
  current.dirty = false;
  current.pending = null;
  keep();
  await open(event.code, { quiet: true, found: { present: answer.body, tag: answer.tag } });
  say(`Stored: version ${version}, ${STATUS_WORDS[status].toLowerCase()}.`, 'good');
  finder.input.focus();
  return poll();
}

/** A confirmation that was under way when the page went away: the same key tells what became of it. */
function resume() {
  notice('A confirmation of yours was sent, and it is not known what became of it. Sent again, it is stored once.', [
    ['Send it again', '', () => {
      notice();
      send();
    }],
    ['Keep it as a draft', '', () => {
      current.pending = null;
      keep();
      notice();
    }],
  ]);
}

// ---- a colleague was faster

async function compare() {
  notice();
  const theirs = current.stale ?? (await reader.podium(current.event.code));
  if (!theirs?.present) {
    // Taken away by a reset: there is nothing to compare with.
    if (theirs) rebase(theirs, form.state);
    return;
  }
  current.stale = theirs;
  const revisions = await reader.revisions(current.event.code);
  const last = revisions.at(-1);
  current.revisions = revisions;
  drawVersions(by('versions'), revisions, desk.games.zone);
  const asForm = podium => formOf(podium, desk.games, current.event, proposed());
  const base = current.base?.present ? asForm(current.base.present) : null;
  conflict.show({
    mine: form.state,
    theirs: asForm(theirs.present),
    base,
    who: `${last ? `${last.recordedBy}, ${timeIn(desk.games.zone, last.recordedAt)}: ` : ''}version ${theirs.present.version}, ${STATUS_WORDS[theirs.present.status].toLowerCase()}. You began with ${current.base?.present ? `version ${current.base.present.version}` : 'no podium'}.`,
  });
}

function rebase({ present, tag }, state) {
  Object.assign(current, { present, tag, base: { present, tag }, stale: null, pending: null, dirty: true });
  showForm(state);
  form.dispatchEvent(new Event('edit'));
}

async function useMerged(state) {
  rebase(current.stale, state);
  if (form.judged.unchanged) {
    current.dirty = false;
    keep();
    drawAct();
    say('It stands as your colleague has it: nothing is left to confirm.');
    finder.input.focus();
    return;
  }
  await check();
}

// ---- keys

function move(status) {
  if (!current || !movesOf(current.present, session.validRoles).includes(status)) {
    say(`${STATUS_WORDS[status]} is no move from here for you.`);
    return;
  }
  form.choose(status);
  check();
}

/** Only with an event on the page. */
const onEvent = actions => Object.fromEntries(Object.entries(actions).map(([code, action]) => [code, () => current && action()]));

listen({
  help: () => showHelp(by('help')),
  find: () => finder.input.focus(),
  check,
  early: () => say('Ctrl+S confirms what was checked: check first, with Ctrl+Enter.'),
  signIn: () => signIn.ask(),
  alt: onEvent({
    KeyG: () => form.tie('GOLD'), KeyS: () => form.tie('SILVER'), KeyB: () => form.tie('BRONZE'),
    KeyV: () => form.vacant(), KeyT: () => form.kind(), KeyM: () => form.member(), KeyN: () => form.now(), KeyW: () => form.ownTime(),
    Backspace: () => form.clear(), Delete: () => form.clear(), KeyZ: () => form.undo(),
    ArrowUp: () => form.step(-1), ArrowDown: () => form.step(1),
    KeyR: () => form.askRevision(), KeyX: () => form.askException(),
    KeyO: () => move('OFFICIAL'), KeyP: () => move('PROTESTED'), KeyH: () => move('PROVISIONAL'), KeyU: () => move('UNOFFICIAL'),
  }),
});
by('check').addEventListener('click', check);
by('discard').addEventListener('click', discard);
by('keys').addEventListener('click', () => showHelp(by('help')));
addEventListener('pagehide', keep);
setUpFinder(finder, desk, open);
begin();
