import '/ui/medal-table.js';
import '/ui/news-ticker.js';
import '/ui/ceremony-panel.js';
import { bring } from '/ui/bring.js';
import { GamesState } from '/ui/games-state.js';
import { learn } from '/ui/language.js';
import { LiveFeed } from '/ui/live-feed.js';
import { by, write } from '/ui/words.js';
import { Controls } from './controls.js';
import { route } from './route.js';
import { gamesAsked, onWall } from './settings.js';
import { Standing } from './standing.js';

const ASK_AGAIN = 3_000;
const TICK = 250;
const MINUTE = 60_000;
const ceremony = document.querySelector('ceremony-panel');
const page = document.querySelector('organisation-page');

const state = new GamesState();
const controls = new Controls();
const changed = new Set();
let language = await insist(() => learn(controls.tag));
let games = null;
let feed = null;
let parts = null;
let bringing;
let reader = null;
let reached = 0;
let line = { state: 'connecting' };
let place = route();
let told = null;
let fault = null;
let drawing = false;
const standing = new Standing(draw);

/** Draws once per frame, however much has come. */
function draw() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(drawNow);
}

function drawNow() {
  drawing = false;
  const { words } = language;
  const zone = state.about?.zone ?? 'UTC';
  const now = feed?.now;
  standing.show(state, controls, changed, language);
  changed.clear();
  if (state.begun) {
    by('news').show(state.news, zone, language, words.noNews, now);
    by('milestones').show(state.milestones, zone, language, '', now);
  }
  ceremony.show(state.ceremony, language, now);
  const name = state.about ? language.nameOf(state.about.names, games) : games ?? words.waiting;
  by('games').textContent = name;
  document.title = [drawPage(), words.title(name)].filter(Boolean).join(' · ');
  by('finished').textContent = state.events.finished;
  by('of-events').textContent = words.ofEvents(state.events.total);
  by('progress').max = Math.max(state.events.total, 1);
  by('progress').value = state.events.finished;
  drawConnection(words, line.since && language.moment(zone, line.since, now));
}

/** The name of the organisation that is shown, undefined for none. The table stays until its page is there. */
function drawPage() {
  page.hidden = place.page === 'table' || !parts;
  document.querySelector('.standing').hidden = !page.hidden;
  if (page.hidden) return undefined;
  const { code = null } = place;
  const said = fault && language.words[fault](code);
  return page.show({ code, line: state.line(code), told, order: controls.order, fault: said }, language);
}

function drawConnection(words, since) {
  by('connection').dataset.state = line.state;
  write(by('connection'), words.connection[line.state](since));
  const offline = line.state === 'offline';
  write(by('stale'), offline ? words.stale(since) : '');
  by('stale').hidden = !offline;
}

/** Names in the language what stands still. */
function name() {
  const { tag, words } = language;
  document.documentElement.lang = tag;
  for (const named of document.querySelectorAll('[data-word]')) named.textContent = words[named.dataset.word];
  by('stage').ariaLabel = words.ceremony;
  controls.name(language);
  draw();
}

async function go() {
  const left = place;
  const here = (place = route());
  await follow();
  if (place !== here) return;
  drawNow();
  if (page.hidden) standing.take(left.code);
  else page.take();
}

/** Reads what the page shows, as `all` boards do now; that of an organisation is brought when the first is looked at. */
async function follow(all = false) {
  [told, fault] = [null, null];
  if (place.page !== 'table') parts = await (bringing ??= insist(() => bring('/board/organisation-page.js')));
  if (!games || !parts) return;
  reader ??= new parts.OrganisationReader(games, (read, known) => {
    told = read ?? (known ? told : null);
    fault = read ? null : known ? 'unreadable' : 'noOrganisation';
    draw();
  });
  reader.follow(place.code, reached, all);
  draw();
}

/** Asks until there is an answer. */
async function insist(ask) {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, ASK_AGAIN));
  }
}

// An answer of a proxy that is no JSON is none.
async function firstGames() {
  const { items } = await (await fetch('/games')).json();
  return items[0]?.games;
}

function listen() {
  const on = (name, act) =>
    feed.addEventListener(name, ({ detail }) => {
      reached = detail.at ?? detail.sequence ?? reached;
      act(detail);
      draw();
    });
  on('snapshot', whole => {
    state.snapshot(whole);
    follow();
  });
  on('table', change => {
    for (const code of state.table(change)) {
      changed.add(code);
      reader?.changed(code, reached);
    }
  });
  on('notification', notification => {
    state.notification(notification);
    notification.subject?.organisations.forEach(code => reader?.changed(code, reached));
    if (notification.kind === 'RESET' || notification.kind === 'KILL') follow(true);
  });
  on('connection', detail => (line = detail));
}

if (onWall) document.documentElement.classList.add('wall');
controls.addEventListener('change', draw);
controls.addEventListener('language', async () => {
  const { tag } = controls;
  const learnt = await learn(tag).catch(() => null);
  // Another has been chosen since.
  if (tag !== controls.tag) return;
  if (!learnt) return controls.stay(language.tag);
  language = learnt;
  name();
  feed?.speak(language.tag);
});
addEventListener('hashchange', go);
name();
games = gamesAsked || (await insist(firstGames));
feed = new LiveFeed(games, language.tag);
listen();
feed.open();
follow();
setInterval(draw, MINUTE); // at midnight times get their day
setInterval(() => ceremony.tick(feed.now), TICK);
