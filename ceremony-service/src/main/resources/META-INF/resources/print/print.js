// The running order for paper. Everything comes from the service over its API with the bearer's token; texts of others
// are set as text and never become markup.
import { element } from '/ui/words.js';
import { headers, rows } from './layout.js';

/** Where the screens of a show keep it: who comes from the cue sheet need not sign in again. */
const KEY = 'flambeau.show.token';
const PATIENCE = 20_000;
const by = id => document.getElementById(id);
const asked = new URLSearchParams(location.search);
let shown = null;

async function get(path, token) {
  const response = await fetch(path, {
    headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const body = await response.json().catch(() => null);
  if (response.ok) return { body, tag: response.headers.get('ETag') };
  throw Object.assign(new Error(body?.detail ?? `The service answered ${response.status}.`), { status: response.status });
}

/** Everything that is on the page. Read twice when an edit came between, so that page and version belong together. */
async function read(games, ceremony, token) {
  const path = `/games/${encodeURIComponent(games)}/ceremonies/${encodeURIComponent(ceremony)}`;
  const order = await get(`${path}/running-order`, token);
  const [facts, timing, crew] = await Promise.all([path, `${path}/timing`, `${path}/crew`].map(each => get(each, token)));
  const again = await get(`${path}/running-order`, token);
  return again.tag === order.tag
    ? { games, ceremony, facts: facts.body, timing: timing.body, crew: crew.body, segments: order.body.segments, groups: order.body.groups ?? [], version: order.tag }
    : read(games, ceremony, token);
}

function draw() {
  const { facts, timing, crew, segments, groups, version, games, ceremony } = shown;
  const chosen = crew.columns.filter(column => by('columns').querySelector(`input[value="${CSS.escape(column.code)}"]`)?.checked);
  const name = facts.names.en;
  document.title = `${name}, running order`;
  by('name').textContent = name;
  const moment = instant => new Date(instant).toLocaleString('en-GB', { timeZone: facts.zone, dateStyle: 'full', timeStyle: 'short' });
  by('facts').replaceChildren(
    element('span', 'confidential', 'Confidential'),
    ` ${moment(facts.plannedStart)} (${facts.zone}), ${segments.length} segments, version ${version.replaceAll('"', '')}`);
  by('headers').replaceChildren(...headers(chosen, segments).map(text => Object.assign(element('th', '', text), { scope: 'col' })));
  by('rows').replaceChildren(...rows({ segments, groups, timing, crew, columns: chosen, zone: facts.zone }).map(row => {
    const made = element('tr', row.kind);
    for (const { text, kind, span } of row.cells) {
      const cell = element('td', kind, text);
      if (span) cell.colSpan = span;
      made.append(cell);
    }
    return made;
  }));
  by('footer').textContent = `${games}/${ceremony}, printed ${moment(timing.at)}. Planned times; what is called on the night is on the screens.`;
}

function choose() {
  by('columns').replaceChildren(by('columns').firstElementChild, ...shown.crew.columns.map(column => {
    const box = Object.assign(element('input'), { type: 'checkbox', value: column.code, checked: true });
    box.addEventListener('change', draw);
    const label = element('label');
    label.append(box, ` ${column.title} (${column.department})`);
    return label;
  }));
  by('columns').hidden = shown.crew.columns.length === 0;
}

async function show(games, ceremony, token) {
  shown = await read(games, ceremony, token);
  sessionStorage.setItem(KEY, token);
  history.replaceState(null, '', `?${new URLSearchParams({ games, ceremony })}`);
  choose();
  draw();
  by('sign-in').hidden = true;
  by('sheet').hidden = false;
}

function ask(why = '') {
  by('sheet').hidden = true;
  by('sign-in').hidden = false;
  by('fault').textContent = why;
  const kept = sessionStorage.getItem(KEY) !== null;
  by('token-label').hidden = kept;
  by('token').required = !kept;
  [by('games'), by('ceremony'), by('token')].find(field => !field.value && field.required)?.focus();
}

async function attempt() {
  const token = sessionStorage.getItem(KEY) ?? by('token').value.replace(/\s+/g, '').replace(/^Bearer/i, '');
  try {
    await show(by('games').value.trim(), by('ceremony').value.trim(), token);
    by('token').value = '';
  } catch (refused) {
    if (refused.status === 401 || refused.status === 403) sessionStorage.removeItem(KEY);
    ask(refused.name === 'TimeoutError' ? 'The service has not answered.' : refused.message);
  }
}

by('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  attempt();
});
by('print').addEventListener('click', () => window.print());
by('again').addEventListener('click', () => ask());
by('sign-out').addEventListener('click', () => {
  sessionStorage.removeItem(KEY);
  shown = null;
  // Nothing of it stays in the page for whoever comes next.
  for (const part of ['name', 'facts', 'headers', 'rows', 'footer']) by(part).replaceChildren();
  by('columns').replaceChildren(by('columns').firstElementChild);
  document.title = 'Running order';
  ask();
});

by('games').value = asked.get('games') ?? '';
by('ceremony').value = asked.get('ceremony') ?? '';
if (by('games').value && by('ceremony').value && sessionStorage.getItem(KEY)) attempt();
else ask();
