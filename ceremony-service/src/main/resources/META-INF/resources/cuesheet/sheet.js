import { element } from '/ui/words.js';
import { tell } from '/show/screen.js';
import { clockText } from '/show/times.js';
import { cueText, say } from './words.js';

const HEADS = ['#', 'Expected', 'Planned', 'Title', 'Element', 'Place, people', 'Start', 'Lasts', 'Cues', ''];
const STATES = { LIVE: 'Live', HELD: 'On hold', OVERRUN: 'Over time', DONE: 'Done', SKIPPED: 'Skipped', CUT: 'Cut', STANDBY: 'Standby' };

/** The running order as a table: one row has the focus, and the arrow keys walk over the rows. */
export class Sheet {
  #body;
  #select;
  #rows = new Map();

  /** @param select is told the code of the row that is chosen, and whether it is to be edited */
  constructor(table, select) {
    this.#select = select;
    const head = table.createTHead().insertRow();
    HEADS.forEach(name => {
      const cell = Object.assign(element('th', 'label', name), { scope: 'col' });
      if (!name) cell.append(element('span', 'visually-hidden', 'State'));
      head.append(cell);
    });
    this.#body = table.createTBody();
  }

  /** Draws the segments anew; `marks` are the codes that differ from what is stored. */
  show({ segments, groups }, marks, chosen, zone) {
    const focused = document.activeElement?.closest('tr')?.dataset.segment;
    const titles = new Map(groups.map(({ code, title }) => [code, title]));
    this.#rows = new Map();
    this.#body.replaceChildren(...segments.map((segment, place) => this.#row(segment, place, marks.has(segment.code), segment.code === chosen, zone, titles)));
    if (focused) this.focus(focused);
  }

  focus(code) {
    this.#rows.get(code)?.row.focus();
  }

  /** The times as they are expected now. */
  tick(view, { zone, variant, mode }) {
    for (const segment of view.segments) {
      const row = this.#rows.get(segment.code);
      if (!row) continue;
      // Before the start nothing is skipped: it is in another variant.
      const out = segment.state === 'SKIPPED' && (!mode || (row.variants.length > 0 && !row.variants.includes(variant)));
      tell(row.expected, segment.start === null ? '–' : clockText(zone, segment.start, { seconds: true }));
      tell(row.planned, segment.plannedStart === null ? '–' : clockText(zone, segment.plannedStart, { seconds: true }));
      row.expected.classList.toggle('off', segment.start !== null && segment.plannedStart !== null && Math.abs(segment.start - segment.plannedStart) >= 1000);
      tell(row.state, out ? `Not in ${variant}` : STATES[segment.state] ?? '', out ? 'chip' : `chip ${segment.state}`);
      row.state.hidden = !row.state.textContent;
      row.row.dataset.state = out ? 'OUT' : segment.state;
      if (['LIVE', 'HELD', 'OVERRUN'].includes(segment.state)) row.row.setAttribute('aria-current', 'step');
      else row.row.removeAttribute('aria-current');
    }
  }

  #row(segment, place, marked, chosen, zone, groups) {
    const row = element('tr', [marked ? 'changed' : '', chosen ? 'chosen' : ''].filter(Boolean).join(' '));
    row.dataset.segment = segment.code;
    row.tabIndex = 0;
    const cell = (text, className = '') => {
      const made = element('td', className, text);
      row.append(made);
      return made;
    };
    cell(place + 1, 'number');
    const expected = cell('', 'time');
    const planned = cell('', 'time soft');
    row.append(title(segment, marked, groups, zone));
    cell(segment.element?.replaceAll('_', ' ').toLowerCase() ?? '', 'soft code');
    const who = cell(segment.location ?? '', 'who-where');
    if (segment.people?.length) who.append(element('span', 'below soft', segment.people.join(', ')));
    const start = cell(say('start', segment.start ?? {}, zone), 'start');
    if (segment.delayBefore) start.append(element('span', 'below', `delay ${say('delayBefore', segment.delayBefore, zone)}`));
    if (segment.anchor) start.append(element('span', 'below', `meets ${say('anchor', segment.anchor, zone)}`));
    const length = cell(say('end', segment.end, zone), 'time');
    if (segment.shortest) length.append(element('span', 'below soft', `least ${say('shortest', segment.shortest, zone)}`));
    const cues = cell('', 'cues');
    cues.append(...(segment.cues ?? []).map(cue => element('span', 'below', cueText(cue))));
    const state = element('span', 'chip');
    cell('').append(state);
    row.addEventListener('click', () => this.#select(segment.code, false));
    row.addEventListener('dblclick', () => this.#select(segment.code, true));
    row.addEventListener('keydown', event => this.#key(event, row, segment.code));
    this.#rows.set(segment.code, { row, expected, planned, state, variants: segment.variants ?? [] });
    return row;
  }

  #key(event, row, code) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (event.key === 'Enter') this.#select(code, true);
    else if (to) {
      to.focus();
      this.#select(to.dataset.segment, false);
    } else return;
    event.preventDefault();
  }
}

/** The title, what the public reads in its place, and what is particular of the segment. */
function title(segment, marked, groups, zone) {
  const cell = element('th', 'title', segment.title);
  cell.scope = 'row';
  const chip = (text, kind = '') => cell.append(' ', element('span', `chip ${kind}`, text));
  if (segment.secretUntilLive) chip('secret until live', 'secret');
  if (segment.secretUntil) chip(`secret until ${say('secretUntil', segment.secretUntil, zone)}`, 'secret');
  if (segment.group) chip(groups.get(segment.group) ?? segment.group);
  for (const variant of segment.variants ?? []) chip(`in ${variant}`);
  if (segment.publicTimes) chip('public times');
  if (marked) chip('not saved', 'unsaved');
  if (segment.publicTitle && segment.publicTitle !== segment.title) cell.append(element('span', 'below soft', `Public: ${segment.publicTitle}`));
  return cell;
}
