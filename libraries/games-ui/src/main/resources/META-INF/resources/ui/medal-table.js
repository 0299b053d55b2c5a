import { flagOf } from './flags.js';
import { element, nameOf } from './words.js';

const MOVE = { duration: 700, easing: 'cubic-bezier(.2, .8, .2, 1)' };
const GLOW = 2600;
const COLOURS = ['gold', 'silver', 'bronze'];

/** The medal table. Rows that changed glow, rows that moved travel to their new place. */
class MedalTable extends HTMLElement {
  #rows = new Map();
  #body;

  connectedCallback() {
    if (this.#body) return;
    const table = element('table');
    table.append(element('caption', 'visually-hidden', 'Medal table'));
    const head = table.createTHead().insertRow();
    head.append(this.#heading('rank label', 'Rank', '#'), this.#heading('organisation label', 'Organisation', ''));
    for (const colour of COLOURS) {
      const heading = this.#heading('number', colour[0].toUpperCase() + colour.slice(1), '');
      heading.append(element('span', `disc ${colour.toUpperCase()}`));
      head.append(heading);
    }
    head.append(this.#heading('number total label', 'Total', 'Total'));
    this.#body = table.createTBody();
    this.append(table);
  }

  /** Shows these lines; `changed` holds the codes of those that are new. */
  show(lines, unranked, changed = new Set()) {
    const before = new Map([...this.#rows].map(([code, row]) => [code, row.element.getBoundingClientRect().top]));
    const shown = new Set();
    const ordered = [...lines, ...unranked].map(line => {
      shown.add(line.organisation);
      return this.#row(line, changed.has(line.organisation));
    });
    for (const [code, row] of this.#rows)
      if (!shown.has(code)) {
        row.element.remove();
        this.#rows.delete(code);
      }
    ordered.forEach((row, place) => {
      if (this.#body.children[place] !== row) this.#body.insertBefore(row, this.#body.children[place] ?? null);
    });
    this.#empty(ordered.length === 0);
    this.#travel(before);
  }

  #row(line, changed) {
    let row = this.#rows.get(line.organisation);
    if (!row) {
      row = this.#newRow(line);
      this.#rows.set(line.organisation, row);
    }
    const ranked = line.rank !== undefined;
    row.element.classList.toggle('apart', !ranked);
    row.rank.textContent = ranked ? `${line.rank}${line.rankEqual ? '=' : ''}` : '–';
    row.rank.title = ranked ? '' : 'Wins medals but is not ranked';
    for (const key of [...COLOURS, 'total']) {
      row[key].textContent = line[key];
      row[key].classList.toggle('zero', line[key] === 0);
    }
    row.total.title = line.notOfficial ? `${line.notOfficial} not official yet` : '';
    if (changed) this.#glow(row);
    return row.element;
  }

  #newRow(line) {
    const row = { element: element('tr'), rank: element('td', 'rank') };
    const organisation = element('th', 'organisation');
    organisation.scope = 'row';
    const inside = element('span');
    const flag = element('span', 'flag', flagOf(line.organisation));
    flag.ariaHidden = 'true';
    inside.append(flag, element('span', 'name', nameOf(line.names, line.organisation)), element('span', 'code', line.organisation));
    organisation.append(inside);
    for (const key of COLOURS) row[key] = element('td', 'number');
    row.total = element('td', 'number total');
    row.element.dataset.organisation = line.organisation;
    row.element.append(row.rank, organisation, ...COLOURS.map(key => row[key]), row.total);
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
      if (Math.abs(way) > 1)
        row.move = row.element.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], MOVE);
    }
  }

  #empty(empty) {
    this.querySelector('.nothing')?.remove();
    if (empty) this.append(element('p', 'nothing', 'No medal has been won yet.'));
  }

  #heading(className, name, shown) {
    const heading = element('th', className);
    heading.scope = 'col';
    heading.append(element('span', 'visually-hidden', name));
    if (shown) {
      const visible = element('span', '', shown);
      visible.ariaHidden = 'true';
      heading.append(visible);
    }
    return heading;
  }
}

customElements.define('medal-table', MedalTable);
