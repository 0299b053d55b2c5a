import { element } from '/ui/words.js';
import { lengthText } from '/show/durations.js';
import { isOn } from '/show/projection.js';
import { tell } from '/show/screen.js';
import { clockText } from '/show/times.js';

const WORDS = { PLANNED: '', STANDBY: 'Standby', LIVE: 'Live', HELD: 'On hold', OVERRUN: 'Over time', DONE: 'Done', SKIPPED: 'Skipped', CUT: 'Cut' };

/** The running order beside the live segment, which is kept in sight. */
export class Order {
  #list;
  #lines = new Map();
  #live = null;

  constructor(list) {
    this.#list = list;
  }

  draw(view, state) {
    const codes = new Set(view.segments.map(({ code }) => code));
    for (const [code, line] of this.#lines)
      if (!codes.has(code)) {
        line.item.remove();
        this.#lines.delete(code);
      }
    view.segments.forEach((segment, place) => {
      const line = this.#line(segment.code);
      if (this.#list.children[place] !== line.item) this.#list.insertBefore(line.item, this.#list.children[place] ?? null);
      this.#fill(line, segment, view, state);
    });
    const live = view.live?.code ?? null;
    if (live === this.#live) return;
    this.#live = live;
    const shown = this.#lines.get(live)?.item;
    if (shown) this.#list.scrollTop = (shown.previousElementSibling ?? shown).offsetTop - this.#list.offsetTop;
  }

  #line(code) {
    if (!this.#lines.has(code)) {
      const item = element('li');
      item.dataset.segment = code;
      const line = { item, at: element('span', 'at'), title: element('span', 'title'), late: element('span', 'late'), chip: element('span', 'chip') };
      item.append(line.at, line.title, line.late, line.chip);
      this.#lines.set(code, line);
    }
    return this.#lines.get(code);
  }

  #fill(line, segment, view, { zone, standby }) {
    const stands = segment.state === 'PLANNED' && standby === segment.code ? 'STANDBY' : segment.state;
    tell(line.at, segment.start === null ? '–' : clockText(zone, segment.start));
    tell(line.title, segment.title);
    const late = segment.start === null || segment.plannedStart === null ? 0 : segment.start - segment.plannedStart;
    tell(line.late, Math.abs(late) < 1000 ? '' : `${late > 0 ? '+' : '−'}${lengthText(late)}`);
    tell(line.chip, WORDS[stands] ?? stands, `chip ${stands}`);
    if (line.item.className !== stands) line.item.className = stands;
    line.chip.hidden = !line.chip.textContent;
    if (isOn(segment)) line.item.setAttribute('aria-current', 'step');
    else line.item.removeAttribute('aria-current');
  }
}
