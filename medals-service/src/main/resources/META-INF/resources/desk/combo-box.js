import { element } from '/ui/words.js';

const MOST = 12;
let made = 0;

/**
 * A field that finds what is typed in a list (the combobox pattern of ARIA 1.2). Enter takes the marked one; leaving the
 * field takes only what cannot be mistaken: a code, or the one that fits. Dispatches `choose` when something was chosen or
 * what had been is gone.
 *
 * Set `find(typed)` (the items, best first), `sure(typed)` (the one that needs no choosing, or null), `textOf(item)` (what
 * stands in the field) and `show(item)` (what stands in the list: elements).
 */
export class ComboBox extends HTMLElement {
  find = () => [];
  sure = () => null;
  textOf = item => String(item);
  show = item => [this.textOf(item)];
  input = element('input');
  #list = element('ul', 'options');
  #items = [];
  #active = -1;
  #chosen = null;
  /** What was typed and stood for nothing when it was told last. */
  #told = '';

  connectedCallback() {
    if (this.input.isConnected) return;
    const id = `options-${++made}`;
    Object.assign(this.input, { type: 'text', autocomplete: 'off', spellcheck: false, role: 'combobox' });
    this.input.autocapitalize = 'off';
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', id);
    this.input.setAttribute('aria-expanded', 'false');
    Object.assign(this.#list, { id, hidden: true, role: 'listbox' });
    this.#list.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('keydown', event => this.#key(event));
    this.input.addEventListener('focus', () => this.input.select());
    this.input.addEventListener('blur', () => this.#left());
    this.input.addEventListener('click', () => this.#list.hidden && this.open());
    // A press would take the focus, and with it the list, before the click comes.
    this.#list.addEventListener('pointerdown', event => event.preventDefault());
    this.#list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#take(this.#items[Number(option.dataset.place)]);
    });
    this.append(this.input, this.#list);
  }

  /** What is chosen, or null. */
  get chosen() {
    return this.#chosen;
  }

  /** Shows this as chosen, or this text as typed, without telling anybody. */
  set(item, text = '') {
    this.#chosen = item;
    this.#told = item ? '' : text;
    const shown = item ? this.textOf(item) : text;
    if (this.input.value !== shown) this.input.value = shown;
    this.#close();
  }

  /** What was typed and stands for nothing yet. */
  get typed() {
    return this.#chosen ? '' : this.input.value.trim();
  }

  open(typed = this.#chosen ? '' : this.input.value) {
    if (this.input.readOnly || this.input.disabled) return;
    this.#items = this.find(typed).slice(0, MOST);
    this.#list.replaceChildren(...this.#items.map((item, place) => this.#option(item, place)));
    if (!this.#items.length) {
      const none = element('li', 'none', 'Nothing fits');
      none.setAttribute('role', 'presentation');
      this.#list.append(none);
    }
    this.#list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.#mark(typed.trim() && this.#items.length ? 0 : -1);
  }

  #option(item, place) {
    const option = element('li');
    option.id = `${this.#list.id}-${place}`;
    option.setAttribute('role', 'option');
    option.dataset.place = place;
    option.append(...this.show(item));
    return option;
  }

  #typed() {
    this.#forget();
    this.open(this.input.value);
  }

  #forget() {
    if (!this.#chosen) return;
    this.#chosen = null;
    this.#tell();
    this.#told = null;
  }

  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOpen = !this.#list.hidden;
    const last = this.#items.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) this.open();
      const down = event.key === 'ArrowDown';
      this.#mark(down ? (this.#active >= last ? 0 : this.#active + 1) : this.#active <= 0 ? last : this.#active - 1);
    } else if (event.key === 'Enter' && isOpen && this.#items[this.#active]) this.#take(this.#items[this.#active]);
    else if (event.key === 'Escape' && isOpen) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #mark(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, at) => {
      if (option.role !== 'option' && option.getAttribute('role') !== 'option') return;
      option.setAttribute('aria-selected', String(at === place));
      if (at === place) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.#items[place]) this.input.setAttribute('aria-activedescendant', `${this.#list.id}-${place}`);
    else this.input.removeAttribute('aria-activedescendant');
  }

  #take(item) {
    this.set(item);
    this.#tell();
    this.dispatchEvent(new CustomEvent('taken', { bubbles: true }));
  }

  #left() {
    if (!this.#chosen && this.typed !== this.#told) {
      const sure = this.typed && this.sure(this.typed);
      if (sure) this.set(sure);
      this.#tell();
    }
    this.#close();
  }

  #tell() {
    this.#told = this.typed;
    this.dispatchEvent(new CustomEvent('choose', { bubbles: true }));
  }

  #close() {
    this.#list.hidden = true;
    this.#active = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}

customElements.define('combo-box', ComboBox);
