import { flagOf } from './flags.js';
import { element } from './words.js';

const MOVE = { duration: 700, easing: 'cubic-bezier(.2, .8, .2, 1)' };
const GLOW = 2600;
const COLOURS = ['gold', 'silver', 'bronze'];
const NUMBERS = [...COLOURS, 'total'];

/** The medal table. Rows that changed glow, rows that moved travel to their new place. */
class MedalTable extends HTMLElement {
  #rows = new Map();
  #headings = {};
  #table = element('table');

  connectedCallback() {
    if (this.firstChild) return;
    this.#table.createCaption().className = 'visually-hidden';
    const head = this.#table.createTHead().insertRow();
    for (const key of ['rank', 'organisation', ...NUMBERS]) head.append(this.#heading(key));
    this.#table.createTBody();
    const title = Object.assign(element('th', 'apart label'), { scope: 'rowgroup', colSpan: 2 + NUMBERS.length });
    this.#table.createTBody().insertRow().append(title);
    this.append(this.#table, element('p', 'note'));
  }

  /**
   * Shows these lines in their order, `unranked` apart.
   *
   * @param order gold or total: which of its ranks a line shows
   * @param changed codes of what is new
   * @param note what stands below the lines, empty for nothing
   */
  show({ lines, unranked, order, changed, note }, language) {
    const before = new Map([...this.#rows].map(([code, row]) => [code, row.element.getBoundingClientRect().top]));
    const [ranked, apart] = this.#table.tBodies;
    this.#name(order, language.words);
    const shown = new Set([...lines, ...unranked].map(line => line.organisation));
    for (const [code, row] of this.#rows)
      if (!shown.has(code)) {
        row.element.remove();
        this.#rows.delete(code);
      }
    const place = (body, first) => (line, index) => {
      const row = this.#row(line, order, language, changed.has(line.organisation));
      const there = body.rows[first + index];
      if (there !== row) body.insertBefore(row, there ?? null);
    };
    lines.forEach(place(ranked, 0));
    unranked.forEach(place(apart, 1));
    apart.hidden = unranked.length === 0;
    this.classList.toggle('empty', shown.size === 0);
    this.lastChild.textContent = note;
    this.#travel(before);
  }

  #name(order, words) {
    this.#table.caption.textContent = words.captions[order];
    this.querySelector('.apart').textContent = words.apart;
    for (const [key, heading] of Object.entries(this.#headings)) {
      heading.title = heading.firstChild.textContent = words[key];
      if (key === order) heading.ariaSort = 'descending';
      else heading.removeAttribute('aria-sort');
    }
  }

  #row(line, order, language, changed) {
    let row = this.#rows.get(line.organisation);
    if (!row) this.#rows.set(line.organisation, (row = this.#newRow(line)));
    row.name.textContent = language.nameOf(line.names, line.organisation);
    const rank = order === 'total' ? 'rankByTotal' : 'rank';
    row.rank.textContent = line[rank] ?? '–';
    if (line[`${rank}Equal`]) row.rank.append('=', element('span', 'visually-hidden', ` ${language.words.shared}`));
    for (const key of NUMBERS) {
      row[key].textContent = line[key];
      row[key].classList.toggle('zero', line[key] === 0);
    }
    row.total.classList.toggle('open', line.notOfficial > 0);
    if (changed) this.#glow(row);
    return row.element;
  }

  #newRow({ organisation }) {
    const row = { element: element('tr'), rank: element('td', 'rank'), name: element('span', 'name') };
    const heading = Object.assign(element('th', 'organisation'), { scope: 'row' });
    const link = Object.assign(element('a'), { href: `#/organisations/${organisation}` });
    const flag = element('span', 'flag', flagOf(organisation));
    flag.ariaHidden = 'true';
    link.append(flag, row.name, element('span', 'code', organisation));
    heading.append(link);
    for (const key of NUMBERS) row[key] = element('td', `number ${key}`);
    row.element.dataset.organisation = organisation;
    row.element.append(row.rank, heading, ...NUMBERS.map(key => row[key]));
    return row;
  }

  #glow(row) {
    clearTimeout(row.glow);
    row.element.classList.remove('changed');
    void row.element.offsetWidth; // begins the animation anew
    row.element.classList.add('changed');
    row.glow = setTimeout(() => row.element.classList.remove('changed'), GLOW);
  }

  // Rows stand in their new order already; each is shown at its old place first and let go.
  #travel(before) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [code, row] of this.#rows) {
      row.move?.cancel();
      if (!before.has(code)) continue;
      const way = before.get(code) - row.element.getBoundingClientRect().top;
      if (Math.abs(way) > 1) row.move = row.element.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], MOVE);
    }
  }

  #heading(key) {
    const number = NUMBERS.includes(key);
    const heading = Object.assign(element('th', `${number ? 'number ' : ''}${key} label`), { scope: 'col' });
    heading.append(element('span', key === 'total' ? '' : 'visually-hidden'));
    if (COLOURS.includes(key)) heading.append(element('span', `disc ${key.toUpperCase()}`));
    return (this.#headings[key] = heading);
  }
}

customElements.define('medal-table', MedalTable);
