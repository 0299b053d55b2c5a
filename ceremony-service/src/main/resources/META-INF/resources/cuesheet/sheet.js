import { element } from '/ui/words.js';
import { tell } from '/show/screen.js';
import { clockText } from '/show/times.js';
import { say } from './words.js';

const HEADS = ['#', 'Expected', 'Planned', 'Title', 'Public title', 'Element', 'Place', 'People', 'Start', 'End', 'Delay', 'Cues', ''];
const STATES = { LIVE: 'Live', HELD: 'On hold', OVERRUN: 'Over time', DONE: 'Done', SKIPPED: 'Skipped', CUT: 'Cut', STANDBY: 'Standby' };

/** The running order as a table: one row has the focus, and the arrow keys walk over the rows. */
export class Sheet {
  #body;
  #select;
  #rows = new Map();

  /** @param select is told the code of the row that is chosen, and whether it is to be edited */
  constructor(table, select) {
    this.#select = select;
    const head = table.tHead.insertRow();
    HEADS.forEach(name => {
      const cell = Object.assign(element('th', 'label', name), { scope: 'col' });
      if (!name) cell.append(element('span', 'visually-hidden', 'State'));
      head.append(cell);
    });
    this.#body = table.tBodies[0];
  }

  /** Draws the segments anew; `marks` are the codes that differ from what is stored. */
  show(order, marks, chosen, zone, cues) {
    const focused = document.activeElement?.closest('tr')?.dataset.segment;
    this.#rows = new Map();
    this.#body.replaceChildren(...order.map((segment, place) => this.#row(segment, place, marks.has(segment.code), segment.code === chosen, zone, cues.filter(cue => cue.segment === segment.code))));
    if (focused) this.focus(focused);
  }

  focus(code) {
    this.#rows.get(code)?.row.focus();
  }

  /** The times as they are expected now. */
  tick(view, zone) {
    for (const segment of view.segments) {
      const row = this.#rows.get(segment.code);
      if (!row) continue;
      tell(row.expected, segment.start === null ? '–' : clockText(zone, segment.start, { seconds: true }));
      tell(row.planned, segment.plannedStart === null ? 'new' : clockText(zone, segment.plannedStart, { seconds: true }));
      row.expected.classList.toggle('off', segment.start !== null && Math.abs(segment.start - segment.plannedStart) >= 1000);
      tell(row.state, STATES[segment.state] ?? '', `chip ${segment.state}`);
      row.state.hidden = !row.state.textContent;
      row.row.dataset.state = segment.state;
      if (['LIVE', 'HELD', 'OVERRUN'].includes(segment.state)) row.row.setAttribute('aria-current', 'step');
      else row.row.removeAttribute('aria-current');
    }
  }

  #row(segment, place, marked, chosen, zone, cues) {
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
    const title = element('th', 'title', segment.title);
    title.scope = 'row';
    if (segment.secretUntilLive) title.append(' ', element('span', 'chip secret', 'secret'));
    if (marked) title.append(' ', element('span', 'chip', 'not saved'));
    row.append(title);
    cell(segment.publicTitle === segment.title ? '' : segment.publicTitle ?? '', 'soft');
    cell(segment.element ?? '', 'soft code');
    cell(segment.location ?? '');
    cell((segment.people ?? []).join(', '));
    cell(say('start', segment.start ?? {}, zone));
    cell(say('end', segment.end, zone), 'time');
    cell(segment.delayBefore ? say('delayBefore', segment.delayBefore, zone) : '', 'time');
    cell((segment.cues ?? cues).map(({ code }) => code).join(', '), 'soft');
    const state = element('span', 'chip');
    cell('').append(state);
    row.addEventListener('click', () => this.#select(segment.code, false));
    row.addEventListener('dblclick', () => this.#select(segment.code, true));
    row.addEventListener('keydown', event => this.#key(event, row, segment.code));
    this.#rows.set(segment.code, { row, expected, planned, state });
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

