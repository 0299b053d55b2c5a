import { by } from '/ui/words.js';
import { matches } from './filter.js';
import { fit } from './fit.js';
import { onWall } from './settings.js';

const SHORT_LIST = 10;

/** The medal table with what stands around it; on a wall as much of it as there is room for. */
export class Standing {
  #table = document.querySelector('medal-table');
  #short = true;
  #room = SHORT_LIST;
  #measure;

  /** @param again draws it anew */
  constructor(again) {
    by('all').addEventListener('click', () => {
      this.#short = !this.#short;
      again();
    });
    if (onWall)
      this.#measure = fit(this.#table, room => {
        this.#room = room;
        again();
      });
  }

  /** @param changed codes of the organisations whose lines are new */
  show(state, { order, sought }, changed, language) {
    const { words } = language;
    const wanted = line => !sought || matches(line, sought);
    const all = state.lines(order).filter(wanted);
    const unranked = state.unranked.filter(wanted);
    const lines = onWall ? all.slice(0, Math.max(0, this.#room - (unranked.length && unranked.length + 1))) : all;
    const note = [];
    if (all.length + unranked.length === 0) note.push(sought ? words.noMatch(sought) : words.noMedal);
    if (lines.length < all.length) note.push(words.more(all.length - lines.length));
    if ([...lines, ...unranked].some(line => line.notOfficial > 0)) note.push(words.notOfficial);
    this.#table.show({ lines, unranked, order, changed, note: note.join(' · ') }, language);
    by('all').hidden = Boolean(sought) || all.length <= SHORT_LIST;
    by('all').textContent = this.#short ? words.all(all.length) : words.first(SHORT_LIST);
    this.#table.classList.toggle('short', this.#short && !sought);
    this.#measure?.();
  }

  /** Moves the reader's place to an organisation's line, to the head of the table when it has none. */
  take(code) {
    (this.#table.querySelector(`[data-organisation="${code}"] a`) ?? by('standing-title')).focus();
  }
}
