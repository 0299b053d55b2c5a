import { element, nameOf, timeIn } from '/ui/words.js';
import { STATUS_WORDS } from './moves.js';

const SHOWN_ELSEWHERE = 8;
const SHOWN_NEXT = 14;

export const chip = (status, className = '') => element('span', `chip ${status} ${className}`, STATUS_WORDS[status]);

/** Draws what the event is and how far its podium is. */
export function drawHead(event, present, zone) {
  const by = id => document.getElementById(id);
  by('event-discipline').textContent = nameOf(event.disciplineNames, event.discipline);
  by('event-name').textContent = nameOf(event.names, event.code);
  const status = by('event-status');
  status.className = `chip ${present?.status ?? 'NONE'}`;
  status.textContent = present ? STATUS_WORDS[present.status] : 'No podium yet';
  by('event-facts').textContent = [
    event.code,
    { M: 'Men', W: 'Women', X: 'Mixed', O: 'Open' }[event.category],
    event.bronzes === 2 ? 'two bronzes' : null,
    present ? `version ${present.version}, ${timeIn(zone, present.effectiveAt)}` : null,
    !present && event.scheduledAt ? `due ${timeIn(zone, event.scheduledAt)}` : null,
  ].filter(Boolean).join(' · ');
}

/** Draws the versions of a podium, the newest first. */
export function drawVersions(section, revisions, zone) {
  section.hidden = revisions.length === 0;
  section.querySelector('ol').replaceChildren(...[...revisions].reverse().map(version => {
    const item = element('li');
    const head = element('p', 'head');
    head.append(element('b', '', String(version.version)), ' ', chip(version.status), ' ', element('time', 'soft', timeIn(zone, version.effectiveAt)));
    const medals = element('p', 'medals');
    for (const medal of version.medals) {
      const one = element('span', 'one');
      const disc = element('span', `disc ${medal.medal}`);
      disc.ariaHidden = 'true';
      one.title = `${medal.medal.toLowerCase()}: ${medal.competitor.name}`;
      one.append(disc, ` ${medal.organisation}`);
      medals.append(one, ' ');
    }
    item.append(head, medals, element('p', 'soft', `by ${version.recordedBy}`));
    if (version.revision) item.append(element('p', 'why', `${version.revision.reason}. Decided by ${version.revision.decidedBy}, ${timeIn(zone, version.revision.decidedAt)}.`));
    if (version.exception) item.append(element('p', 'why', `Exception: ${version.exception}`));
    return item;
  }));
}

function eventButton(event, open, more) {
  const button = Object.assign(element('button', 'event-link'), { type: 'button' });
  const words = element('span', 'words');
  words.append(element('span', 'soft', `${nameOf(event.disciplineNames, event.discipline)} `), element('b', '', nameOf(event.names, event.code)));
  button.append(words, more);
  button.dataset.event = event.code;
  button.addEventListener('click', () => open(event.code));
  const item = element('li');
  item.append(button);
  return item;
}

/** Puts new contents in a box; who stood on an event in it stands there still. */
function redraw(box, ...contents) {
  const event = box.contains(document.activeElement) ? document.activeElement.dataset.event : null;
  box.replaceChildren(...contents);
  if (event) [...box.querySelectorAll('[data-event]')].find(button => button.dataset.event === event)?.focus();
}

/** Draws how far the Games is and what happened last. */
export function drawElsewhere(box, desk, open) {
  const { events, states, games } = desk;
  const finished = [...states.values()].filter(state => state.finished).length;
  const progress = Object.assign(element('progress'), { max: Math.max(events.length, 1), value: finished });
  progress.ariaLabel = 'Events finished';
  const count = element('p', 'count');
  count.append(element('b', '', String(finished)), element('span', 'soft', ` of ${events.length} events finished`));
  const chips = element('p', 'chips');
  for (const status of Object.keys(STATUS_WORDS)) {
    const many = [...states.values()].filter(state => state.status === status).length;
    if (many) chips.append(element('span', `chip ${status}`, `${many} ${STATUS_WORDS[status].toLowerCase()}`), ' ');
  }
  const latest = [...states.values()].sort((a, b) => b.effectiveAt.localeCompare(a.effectiveAt)).slice(0, SHOWN_ELSEWHERE);
  const list = element('ul', 'latest');
  for (const state of latest) {
    const event = desk.eventOf(state.event);
    if (!event) continue;
    const more = element('span', 'more');
    more.append(chip(state.status), element('time', 'soft', timeIn(games.zone, state.effectiveAt)));
    list.append(eventButton(event, open, more));
  }
  redraw(box, count, progress, chips, ...(latest.length ? [element('h3', 'label', 'Changed last'), list] : []));
}

/** Draws the page without an event: what waits for a person. */
export function drawStart(section, desk, open) {
  const { events, states, drafts, games } = desk;
  const groups = [];
  const of = status => events.filter(event => states.get(event.code)?.status === status);
  const group = (title, of, more) => {
    if (!of.length) return;
    const part = element('section');
    const list = element('ul', 'waiting');
    for (const event of of.slice(0, SHOWN_NEXT)) list.append(eventButton(event, open, more(event)));
    const head = element('h2', 'label', `${title} `);
    head.append(element('span', 'many', String(of.length)));
    part.append(head, list);
    if (of.length > SHOWN_NEXT) part.append(element('p', 'soft rest', `and ${of.length - SHOWN_NEXT} more: type to find them`));
    groups.push(part);
  };
  const stateOf = event => {
    const more = element('span', 'more');
    const state = states.get(event.code);
    if (state) more.append(element('span', 'soft', state.finished ? '' : 'partial '), chip(state.status));
    return more;
  };
  const dueOf = event => element('span', 'more soft', event.scheduledAt ? timeIn(games.zone, event.scheduledAt) : event.code);
  group('Drafts of yours', drafts.events.map(code => desk.eventOf(code)).filter(Boolean), stateOf);
  group('A decision is pending', [...of('PROTESTED'), ...of('PROVISIONAL')], stateOf);
  group('Not official yet', of('UNOFFICIAL'), stateOf);
  const due = event => event.scheduledAt ?? '9';
  group('Without a podium', events.filter(event => !states.has(event.code)).sort((a, b) => due(a).localeCompare(due(b))), dueOf);
  const hint = element('p', 'start-hint');
  hint.append('Type an event above: ', element('i', '', '“5000 w”'), ', ', element('i', '', '“sabre team”'), ', ', element('i', '', '“judo 48”'), '.');
  if (!groups.length && events.length) hint.append(' Nothing waits for you.');
  const columns = element('div', 'groups');
  columns.append(...groups);
  redraw(section, hint, columns);
}
