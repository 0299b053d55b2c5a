import '/ui/medal-table.js';
import '/ui/news-ticker.js';
import '/ui/ceremony-panel.js';
import { GamesState } from '/ui/games-state.js';
import { LiveFeed } from '/ui/live-feed.js';
import { clockIn, nameOf } from '/ui/words.js';

const ASK_AGAIN = 3_000;
const SHORT_LIST = 10;
const by = id => document.getElementById(id);
const [table, ticker, ceremony] = ['medal-table', 'news-ticker', 'ceremony-panel'].map(name => document.querySelector(name));
const standing = document.querySelector('.standing');

const state = new GamesState();
const changed = new Set();
let drawing = false;

/** Draws once per frame, however much has come. */
function draw() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    const zone = state.about?.zone ?? 'UTC';
    const lines = state.lines;
    table.show(lines, state.unranked, changed);
    changed.clear();
    ticker.show(state.news, zone);
    ceremony.show(state.ceremony);
    if (state.about) {
      by('games').textContent = nameOf(state.about.names, state.about.games);
      document.title = `${by('games').textContent} live`;
    }
    by('finished').textContent = state.events.finished;
    by('total').textContent = state.events.total;
    by('progress').max = Math.max(state.events.total, 1);
    by('progress').value = state.events.finished;
    by('all').hidden = lines.length <= SHORT_LIST;
    by('all').textContent = standing.classList.contains('short') ? `All ${lines.length}` : `First ${SHORT_LIST}`;
  });
}

function tellConnection({ state: standingOfLine, since }) {
  const pill = by('connection');
  pill.dataset.state = standingOfLine;
  pill.textContent = {
    live: 'Live',
    reconnecting: 'Reconnecting',
    offline: `Offline since ${clockIn(state.about?.zone, since)}`,
  }[standingOfLine];
}

async function chosenGames() {
  const asked = new URLSearchParams(location.search).get('games');
  while (!asked) {
    // No answer, or one from a proxy that is no JSON: asked again like an empty one.
    const answer = await fetch('/games').then(answer => answer.json()).catch(() => null);
    if (answer?.items?.length) return answer.items[0].games;
    await new Promise(later => setTimeout(later, ASK_AGAIN));
  }
  return asked;
}

const games = await chosenGames();
by('games').textContent = games;
const feed = new LiveFeed(games);
feed.addEventListener('snapshot', ({ detail }) => {
  state.snapshot(detail);
  draw();
});
feed.addEventListener('table', ({ detail }) => {
  state.table(detail).forEach(code => changed.add(code));
  draw();
});
feed.addEventListener('notification', ({ detail }) => {
  state.notification(detail);
  draw();
});
feed.addEventListener('connection', ({ detail }) => tellConnection(detail));
by('all').addEventListener('click', () => {
  standing.classList.toggle('short');
  draw();
});
standing.classList.add('short');
feed.open();
