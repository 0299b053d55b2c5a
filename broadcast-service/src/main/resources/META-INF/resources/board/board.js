import '/ui/medal-table.js';
import '/ui/news-ticker.js';
import '/ui/ceremony-panel.js';
import { GamesState } from '/ui/games-state.js';
import { learn } from '/ui/language.js';
import { LiveFeed } from '/ui/live-feed.js';
import { Controls } from './controls.js';
import { route } from './route.js';
import { gamesAsked, onWall } from './settings.js';
import { Standing } from './standing.js';

const ASK_AGAIN = 3_000;
const TICK = 250;
const by = id => document.getElementById(id);
const ceremony = document.querySelector('ceremony-panel');
const page = document.querySelector('organisation-page');

const state = new GamesState();
const controls = new Controls();
const changed = new Set();
let language = await learn(controls.tag);
let games = null;
let feed = null;
let parts = null;
let reader = null;
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
  standing.show(state, controls, changed, language);
  changed.clear();
  by('news').show(state.news, zone, language, words.noNews);
  by('milestones').show(state.milestones, zone, language, '');
  ceremony.show(state.ceremony, language);
  const name = state.about ? language.nameOf(state.about.names, games) : games ?? words.waiting;
  by('games').textContent = name;
  document.title = [drawPage(), words.title(name)].filter(Boolean).join(' · ');
  by('finished').textContent = state.events.finished;
  by('of-events').textContent = words.ofEvents(state.events.total);
  by('progress').max = Math.max(state.events.total, 1);
  by('progress').value = state.events.finished;
  drawConnection(words, line.since && language.clock(zone, line.since));
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
  const pill = by('connection');
  pill.dataset.state = line.state;
  const text = words.connection[line.state](since);
  if (pill.textContent !== text) pill.textContent = text;
  const offline = line.state === 'offline';
  if (by('stale').hidden === offline) by('stale').textContent = offline ? words.stale(since) : '';
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
  place = route();
  await follow();
  drawNow();
  if (page.hidden) standing.take(left.code);
  else page.take();
}

/** Reads what the present page shows; the parts of an organisation's page are brought when the first is looked at. */
async function follow() {
  [told, fault] = [null, null];
  while (place.page !== 'table' && !parts) parts = await import('./organisation-page.js').catch(() => later(ASK_AGAIN));
  if (!games || !parts) return;
  reader ??= new parts.OrganisationReader(games, (read, known) => {
    told = read ?? (known ? told : null);
    fault = read ? null : known ? 'unreadable' : 'noOrganisation';
    draw();
  });
  reader.follow(place.code);
  draw();
}

function later(pause) {
  return new Promise(resolve => setTimeout(resolve, pause));
}

async function chosenGames() {
  while (!gamesAsked) {
    // No answer, or one from a proxy that is no JSON: asked again like an empty one.
    const answer = await fetch('/games').then(answer => answer.json()).catch(() => null);
    if (answer?.items?.length) return answer.items[0].games;
    await later(ASK_AGAIN);
  }
  return gamesAsked;
}

function listen() {
  const on = (name, act) =>
    feed.addEventListener(name, ({ detail }) => {
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
      reader?.changed(code);
    }
  });
  on('notification', notification => {
    state.notification(notification);
    notification.subject?.organisations.forEach(code => reader?.changed(code));
    if (notification.kind === 'RESET' || notification.kind === 'KILL') follow();
  });
  on('connection', detail => {
    line = detail;
  });
}

if (onWall) document.documentElement.classList.add('wall');
controls.addEventListener('change', draw);
controls.addEventListener('language', async () => {
  language = await learn(controls.tag);
  name();
  feed?.speak(language.tag);
});
addEventListener('hashchange', go);
name();
games = await chosenGames();
feed = new LiveFeed(games, language.tag);
listen();
feed.open();
follow();
setInterval(() => ceremony.tick(feed.now), TICK);
