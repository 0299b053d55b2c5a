import '/desk/combo-box.js';
import '/desk/podium-form.js';
import { element, nameOf } from '/ui/words.js';
import { Drafts } from './drafts.js';
import { EventDesk } from './event-desk.js';
import { setUpFinder } from './finder.js';
import { showHelp } from './help.js';
import { listen } from './keys.js';
import { say } from './notice.js';
import { Reader } from './reader.js';
import { Seat } from './seat.js';
import { WordIndex } from './search.js';
import { Service } from '/ui/service.js';
import { readToken, Session } from '/ui/session.js';
import { drawElsewhere, drawStart } from './side.js';
import { SignIn } from '/ui/sign-in.js';
import { Turns } from './turns.js';

const ASK_EVERY = 10_000;
const GAMES = 'flambeau.desk.games';
const by = id => document.getElementById(id);
const finder = by('finder');

/** What the page knows of the Games; states are those of all podiums, by event code. */
const desk = { games: null, events: [], states: new Map(), statesTag: null, turns: new Turns(), organisations: null, drafts: null, eventOf: () => null };
const session = new Session('flambeau.desk.token');
const service = new Service(() => (session.expired ? null : session.token));
const reader = new Reader(service);
const signIn = new SignIn(by('sign-in'), by('who'), session, verify, 'the results desk', ['results', 'results-chief']);
const seat = new Seat(session, signIn, by('sign-in'));
const eventDesk = new EventDesk({ desk, reader, service, seat, poll });
const open = code => eventDesk.open(code);

/** Null when the service takes the token, else what is wrong with it. */
async function verify(token) {
  let told;
  try {
    told = readToken(token);
  } catch (refused) {
    return refused.message;
  }
  if (told.expires !== null && told.expires <= Date.now()) return `This token expired at ${new Date(told.expires).toLocaleString('en-GB')}. Ask for a new one.`;
  const answer = await new Service(() => token).get('/games?limit=1');
  if (answer.status === 401) return 'The service does not take this token: it is not valid here, or no longer.';
  return answer.ok ? null : answer.said;
}

let lapsed = seat.lapsed;

function seatChanged() {
  lapsed = seat.lapsed;
  signIn.draw();
  eventDesk.seated();
}

session.addEventListener('change', () => {
  seatChanged();
  if (!eventDesk.form) finder.input.focus();
  if (session.token && !session.has('results', 'results-chief')) say('This token carries neither results nor results-chief: you can read.');
});

session.addEventListener('lapse', seatChanged);

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
  desk.games = list.find(games => games.games === (asked.get('games') ?? sessionStorage.getItem(GAMES))) ?? list[0];
  offerGames(list);
  reader.games = desk.games.games;
  desk.drafts = new Drafts(desk.games.games);
  await readRegisters();
  await poll();
  setInterval(poll, ASK_EVERY);
  document.addEventListener('visibilitychange', () => document.hidden || poll());
  const event = asked.get('event');
  if (desk.eventOf(event)) await open(event);
  else finder.input.focus();
  if (!session.token) signIn.ask();
}

function offerGames(list) {
  const choice = by('games');
  choice.replaceChildren(...list.map(games => new Option(nameOf(games.names, games.games), games.games)));
  choice.value = desk.games.games;
  choice.hidden = list.length < 2;
  by('games-name').hidden = list.length > 1;
  by('games-name').textContent = nameOf(desk.games.names, desk.games.games);
  choice.addEventListener('change', () => {
    sessionStorage.setItem(GAMES, choice.value);
    location.assign(`/desk/?games=${encodeURIComponent(choice.value)}`);
  });
}

async function readRegisters() {
  const [events, organisations] = await Promise.all(['events', 'organisations'].map(list => reader.sure(reader.path(list), tokenRefused)));
  const byCode = new Map(events.body.map(event => [event.code, event]));
  desk.events = events.body;
  desk.eventOf = code => byCode.get(code);
  desk.index = new WordIndex(desk.events, it => [it.code, ...Object.values(it.names), ...Object.values(it.disciplineNames), it.discipline, it.category]);
  desk.organisations = {
    byCode: new Map(organisations.body.map(organisation => [organisation.code, organisation])),
    index: new WordIndex(organisations.body, it => [it.code, ...Object.values(it.names)]),
  };
}

/** Looks what is new elsewhere. */
async function poll() {
  if (seat.lapsed !== lapsed) seatChanged();
  if (document.hidden && desk.statesTag) return;
  const counts = desk.turns.ask();
  const answer = await reader.get(reader.path('podiums'), desk.statesTag ? { 'If-None-Match': desk.statesTag } : {});
  if (answer.status === 401) return seat.lapse();
  if (!answer.ok || !counts()) return;
  desk.statesTag = answer.tag;
  desk.states = new Map(answer.body.items.map(state => [state.event, state]));
  drawElsewhere(by('elsewhere').querySelector('div'), desk, open);
  if (!eventDesk.form) return drawStart(by('start'), desk, open);
  return eventDesk.heard(desk.states);
}

/** Does it with the form, when there is an event. */
const onForm = action => () => eventDesk.form && action(eventDesk.form);

listen({
  help: () => showHelp(by('help')),
  find: () => finder.input.focus(),
  check: () => eventDesk.check(),
  early: () => say('Ctrl+S confirms what was checked: check first, with Ctrl+Enter.'),
  signIn: () => signIn.ask(),
  altShift: { ArrowUp: onForm(form => form.rows.exchange(-1)), ArrowDown: onForm(form => form.rows.exchange(1)) },
  alt: {
    KeyG: onForm(form => form.rows.tie('GOLD')), KeyS: onForm(form => form.rows.tie('SILVER')), KeyB: onForm(form => form.rows.tie('BRONZE')),
    KeyV: onForm(form => form.rows.vacant()), KeyT: onForm(form => form.rows.kind()), KeyM: onForm(form => form.rows.member()),
    KeyN: onForm(form => form.rows.now()), KeyW: onForm(form => form.rows.ownTime()), KeyZ: onForm(form => form.rows.undo()),
    Backspace: onForm(form => form.rows.clear()), Delete: onForm(form => form.rows.clear()),
    ArrowUp: onForm(form => form.rows.step(-1)), ArrowDown: onForm(form => form.rows.step(1)),
    KeyR: onForm(form => form.askRevision()), KeyX: onForm(form => form.askException()), KeyE: onForm(form => form.askEffective()),
    KeyO: onForm(() => eventDesk.move('OFFICIAL')), KeyP: onForm(() => eventDesk.move('PROTESTED')),
    KeyH: onForm(() => eventDesk.move('PROVISIONAL')), KeyU: onForm(() => eventDesk.move('UNOFFICIAL')),
  },
});
by('keys').addEventListener('click', () => showHelp(by('help')));
setUpFinder(finder, desk, open);
begin();
