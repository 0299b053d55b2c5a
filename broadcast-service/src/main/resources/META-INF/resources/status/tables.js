import { element } from '/ui/words.js';

const LATE = 100;
const number = value => value.toLocaleString('en-GB');
const sum = values => values.reduce((all, value) => all + value, 0);
const there = status => status.replicas.filter(({ silent }) => !silent);

/** How many notifications of the store a replica does not have in memory. */
const behind = (status, { state }) => sum(Object.entries(status.heads).map(([games, head]) => Math.max(0, head - (state.heads[games] ?? 0))));

export function drawSums(list, status, messaging) {
  const live = there(status);
  const silent = status.replicas.length - live.length;
  const { endpoints, furthestBehind } = status.webhooks;
  const all = [
    ['Replicas', number(live.length), silent ? `${silent} silent` : 'none silent', silent > 0],
    ['Subscribers', number(sum(live.map(({ state }) => state.subscribers))), 'open streams'],
    ['Rejected', number(sum(live.map(({ state }) => state.rejected))), 'found no place', live.some(({ state }) => state.rejected > 0)],
    ['Slowest loop', `${milliseconds(Math.max(0, ...live.flatMap(({ state }) => state.loops)))} ms`, 'in ten seconds', live.some(({ state }) => state.loops.some(lag => lag >= LATE))],
    ['Outbox', number(messaging.outboxDepth), messaging.outboxDepth ? `oldest ${Math.round(messaging.oldestSeconds)} s` : 'all published', messaging.oldestSeconds > 10],
    ['Dead letters', number(messaging.openDeadLetters), `${number(messaging.inboxWaiting)} versions wait`, messaging.openDeadLetters > 0],
    ['Webhooks', number(endpoints.enabled + endpoints.failing), `${number(endpoints.failing)} failing, ${number(endpoints.disabled)} disabled`, endpoints.failing > 0],
    ['Furthest behind', number(furthestBehind), 'notifications, by webhook'],
  ];
  list.replaceChildren(...all.map(([name, value, words, bad]) => {
    const item = element('li', bad ? 'bad' : '');
    item.append(element('span', 'label', name), element('b', '', value), element('span', 'soft', words));
    return item;
  }));
}

export function drawReplicas(place, status) {
  const columns = ['Replica', 'Address', 'Since', 'Heard of', '#Behind store', '#Behind topic', '#Subscribers', '#Deliveries', '#Conflated', '#Resyncs', '#Rejected', 'Loops, ms'];
  draw(place, columns, status.replicas.map(replica => {
    const { id, address, startedAt, seenSecondsAgo, silent, state } = replica;
    const missing = behind(status, replica);
    return [
      id === status.replica ? `${id} (answers)` : id,
      address,
      moment(startedAt),
      silent ? bad(`silent for ${Math.round(seenSecondsAgo)} s`) : good(`${Math.round(seenSecondsAgo)} s ago`),
      missing ? bad(number(missing)) : '0',
      state.topicBehind === undefined ? bad('not followed') : number(state.topicBehind),
      number(state.subscribers),
      number(state.deliveries),
      number(state.conflated),
      number(state.resyncs),
      state.rejected ? bad(number(state.rejected)) : '0',
      loops(state.loops),
    ];
  }), 'No replica has said that it is there.');
}

export function drawFeeds(place, status) {
  draw(place, ['Games', '#Head', '#Replicas that have it'], Object.entries(status.heads).map(([games, head]) => {
    const live = there(status);
    const reached = live.filter(({ state }) => (state.heads[games] ?? 0) >= head).length;
    const words = `${reached} of ${live.length}`;
    return [games, number(head), reached < live.length ? bad(words) : words];
  }), 'Nothing has been published yet.');
}

export function drawWebhooks(place, { inTrouble }) {
  const columns = ['Endpoint', 'Games', 'Partner', 'Host', 'Why', '#Failures', 'Since', 'Next attempt', '#Behind', 'Last attempt'];
  draw(place, columns, inTrouble.map(one => [
    one.id,
    one.games,
    one.owner,
    one.host,
    bad(one.why.toLowerCase().replaceAll('_', ' ')),
    number(one.failures),
    one.since ? moment(one.since) : '',
    one.nextAttemptAt ? moment(one.nextAttemptAt) : 'none',
    number(one.behind),
    one.lastAttempt?.failure ?? '',
  ]), 'Every enabled endpoint takes what it is sent.');
}

/** A table of texts and elements; columns with a # are numbers. */
function draw(place, columns, rows, nothing) {
  if (!rows.length) {
    place.replaceChildren(element('p', 'nothing', nothing));
    return;
  }
  const kind = column => (column.startsWith('#') ? 'number' : '');
  const head = element('tr');
  columns.forEach(column => {
    const cell = element('th', kind(column), column.replace('#', ''));
    cell.scope = 'col';
    head.append(cell);
  });
  const body = element('tbody');
  rows.forEach(row => {
    const line = element('tr');
    row.forEach((content, index) => {
      const cell = element('td', kind(columns[index]));
      cell.append(content);
      line.append(cell);
    });
    body.append(line);
  });
  const top = element('thead');
  top.append(head);
  const table = element('table');
  table.append(top, body);
  place.replaceChildren(table);
}

function loops(lags) {
  const all = element('span');
  lags.forEach((lag, index) => all.append(index ? ' · ' : '', element('span', lag >= LATE ? 'bad' : '', milliseconds(lag))));
  return all;
}

const milliseconds = lag => (lag < 10 ? lag.toFixed(1) : number(Math.round(lag)));
const good = words => element('span', 'good', words);
const bad = words => element('span', 'bad', words);
const moment = instant => new Date(instant).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });
