import { element } from '/ui/words.js';
import { codeOf, isControl } from './keys.js';
import { comparison, merged } from './merge.js';
import { STATUS_WORDS } from './moves.js';
import { COLOUR_WORDS } from './places.js';

const CELLS = ['organisation', 'name', 'code', 'kind', 'members', 'day', 'moment', 'status'];
/** What is told only where it differs. */
const QUIET = ['kind', 'members', 'day', 'moment'];
const SAY = { ATHLETE: 'Athlete', TEAM: 'Team', ...STATUS_WORDS };
/** The dialog in which a person decides between a colleague's version and the own. */
export class Conflict {
  #dialog;
  #points = [];
  #about = null;
  #use;
  #body = element('tbody');

  /** @param use a function that takes the form that was made of both */
  constructor(dialog, use) {
    this.#dialog = dialog;
    this.#use = use;
    dialog.addEventListener('keydown', event => this.#key(event));
  }

  get open() {
    return this.#dialog.open;
  }

  /** @param about {mine, theirs, base (forms), who (words about their version), event} */
  show(about) {
    this.#about = about;
    this.#points = comparison(about.mine, about.theirs, about.base);
    const title = element('h2', '', 'A colleague changed this podium meanwhile');
    title.tabIndex = -1;
    title.id = 'conflict-title';
    this.#dialog.setAttribute('aria-labelledby', title.id);
    const intro = element('p', 'soft', `${about.who} Nothing of yours is lost. What only one of you changed is chosen already; choose where both of you did.`);
    this.#body = element('tbody');
    const table = element('table', 'sides');
    const head = table.createTHead().insertRow();
    for (const text of ['', 'Theirs now', 'Yours']) {
      const cell = element('th', 'label', text);
      cell.scope = 'col';
      head.append(cell);
    }
    table.append(this.#body);
    const scroll = element('div', 'scroll');
    scroll.append(table);
    const actions = element('footer');
    this.hint = element('p', 'hint');
    this.hint.setAttribute('role', 'status');
    actions.append(
      this.#button('Back', 'Esc', () => this.#dialog.close()),
      this.#button('Take all theirs', 'Alt+L', () => this.#all('theirs')),
      this.#button('Keep all mine', 'Alt+R', () => this.#all('mine')),
      (this.done = this.#button('Use this and check it', 'Ctrl+Enter', () => this.#finish())));
    this.done.classList.add('strong');
    this.#dialog.replaceChildren(title, intro, scroll, this.hint, actions);
    this.#points.forEach((point, place) => this.#body.append(this.#line(point, place)));
    this.#draw();
    if (!this.#dialog.open) this.#dialog.showModal();
    (this.#body.querySelector('.open input') ?? this.#body.querySelector('.differs input:checked') ?? title).focus();
  }

  #button(text, keys, action) {
    const button = Object.assign(element('button', '', `${text} `), { type: 'button' });
    button.append(element('kbd', '', keys));
    button.addEventListener('click', action);
    return button;
  }

  #line(point, place) {
    const line = element('tr');
    const what = element('th');
    what.scope = 'row';
    const colour = COLOUR_WORDS[point.what];
    if (colour) {
      const disc = element('span', `disc ${point.what}`);
      disc.ariaHidden = 'true';
      what.append(disc, ` ${colour}`);
    } else what.textContent = { status: 'Status', exception: 'Exception' }[point.what];
    line.append(what, this.#side(point, place, 'theirs'), this.#side(point, place, 'mine'));
    return line;
  }

  #side(point, place, side) {
    const cell = element('td');
    const cells = point[side];
    const words = element('span', 'words');
    if (!Object.values(cells).some(Boolean)) words.append(element('span', 'soft', 'Undecided'));
    for (const key of CELLS) {
      if (!cells[key]) continue;
      const shown = SAY[cells[key]] ?? cells[key];
      const other = point[side === 'mine' ? 'theirs' : 'mine'][key];
      if (QUIET.includes(key) && other === cells[key]) continue;
      words.append(element(other === cells[key] ? 'span' : 'mark', key, shown), ' ');
    }
    if (!point.differs) {
      cell.append(words);
      return cell;
    }
    const label = element('label');
    const input = Object.assign(element('input'), { type: 'radio', name: `choice-${place}`, value: side });
    input.addEventListener('change', () => {
      point.choice = side;
      this.#draw();
    });
    label.append(input, words);
    cell.append(label);
    return cell;
  }

  #draw() {
    this.#points.forEach((point, place) => {
      const line = this.#body.children[place];
      line.classList.toggle('differs', point.differs);
      line.classList.toggle('open', point.differs && !point.choice);
      for (const input of line.querySelectorAll('input')) {
        input.checked = input.value === point.choice;
        input.closest('td').classList.toggle('chosen', input.checked);
      }
    });
    const open = this.#points.filter(point => point.differs && !point.choice).length;
    this.done.disabled = open > 0;
    this.hint.textContent = open ? `${open} to choose: ← theirs, → yours` : 'All is chosen';
  }

  #all(side) {
    this.#points.forEach(point => (point.choice = side));
    this.#draw();
    this.done.focus();
  }

  #finish() {
    if (this.#points.some(point => point.differs && !point.choice)) return;
    this.#dialog.close();
    this.#use(merged(this.#points, this.#about.mine, this.#about.theirs));
  }

  #key(event) {
    if (event.key === 'Enter' && isControl(event)) event.repeat || this.#finish();
    else if (event.altKey && codeOf(event) === 'KeyL') this.#all('theirs');
    else if (event.altKey && codeOf(event) === 'KeyR') this.#all('mine');
    else if (event.target.type === 'radio' && ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) this.#arrow(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Left and right are the sides as they stand, up and down the lines.
  #arrow({ key, target }) {
    const line = target.closest('tr');
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const input = line.querySelector(`input[value=${key === 'ArrowLeft' ? 'theirs' : 'mine'}]`);
      input.focus();
      this.#points[[...this.#body.children].indexOf(line)].choice = input.value;
      this.#draw();
      return;
    }
    const lines = [...this.#body.querySelectorAll('tr.differs')];
    const next = lines[lines.indexOf(line) + (key === 'ArrowDown' ? 1 : -1)];
    (next?.querySelector('input:checked') ?? next?.querySelector('input'))?.focus();
  }
}
