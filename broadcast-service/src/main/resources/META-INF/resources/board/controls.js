import { LANGUAGES, spoken } from '/ui/language.js';
import { by, element } from '/ui/words.js';
import { choose, chosen, wallAddress } from './settings.js';

const TAGS = Object.keys(LANGUAGES);
const ORDERS = ['gold', 'total'];
const THEMES = ['system', 'light', 'dark'];

/** What a viewer sets: language, order, appearance, and whom they seek. Dispatches `language`, and `change` for the rest. */
export class Controls extends EventTarget {
  tag = chosen('lang', TAGS) ?? spoken(navigator.languages);
  order = chosen('order', ORDERS) ?? 'gold';

  constructor() {
    super();
    this.#select('language', 'lang', TAGS, this.tag, tag => {
      this.tag = tag;
      this.#say('language');
    });
    const theme = chosen('theme', THEMES) ?? 'system';
    this.#select('theme', 'theme', THEMES, theme, paint);
    paint(theme);
    by('orders').append(...ORDERS.map(order => this.#order(order)));
    by('filter').addEventListener('input', () => this.#say('change'));
    by('tools').addEventListener('submit', event => event.preventDefault());
    this.#aim();
  }

  /** What is sought, empty for all. */
  get sought() {
    return by('filter').value.trim();
  }

  /** Names everything in a language. */
  name({ words }) {
    for (const option of by('language').options) option.textContent = LANGUAGES[option.value];
    for (const option of by('theme').options) option.textContent = words.themes[option.value];
    for (const input of by('orders').querySelectorAll('input')) input.nextSibling.textContent = words[input.value];
    by('filter').placeholder = by('filter').ariaLabel = words.find;
  }

  /** Stays with a language, when the chosen one cannot be had. */
  stay(tag) {
    this.tag = by('language').value = tag;
    this.#choose('lang', tag);
  }

  #select(id, name, values, value, act) {
    const select = by(id);
    select.append(...values.map(it => Object.assign(element('option'), { value: it })));
    select.value = value;
    select.addEventListener('change', () => {
      act(select.value);
      this.#choose(name, select.value);
    });
  }

  #order(order) {
    const label = element('label');
    const input = Object.assign(element('input'), { type: 'radio', name: 'order', value: order, checked: order === this.order });
    input.addEventListener('change', () => {
      this.order = order;
      this.#choose('order', order);
      this.#say('change');
    });
    label.append(input, element('span'));
    return label;
  }

  #choose(name, value) {
    choose(name, value);
    this.#aim();
  }

  // A wall remembers other choices.
  #aim() {
    by('wall').href = wallAddress({ lang: this.tag, order: this.order, theme: by('theme').value });
  }

  #say(name) {
    this.dispatchEvent(new Event(name));
  }
}

function paint(theme) {
  document.documentElement.dataset.theme = theme;
}
