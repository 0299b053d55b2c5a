import { LANGUAGES, spoken } from '/ui/language.js';
import { element } from '/ui/words.js';
import { choose, chosen, wallAddress } from './settings.js';

const ORDERS = ['gold', 'total'];
const THEMES = ['system', 'light', 'dark'];
const by = id => document.getElementById(id);

/** What a viewer sets: language, order, appearance, and whom they seek. Dispatches `language`, and `change` for the rest. */
export class Controls extends EventTarget {
  tag = chosen('lang', Object.keys(LANGUAGES)) ?? spoken(navigator.languages);
  order = chosen('order', ORDERS) ?? 'gold';

  constructor() {
    super();
    this.#select('language', 'lang', Object.keys(LANGUAGES), this.tag, tag => {
      this.tag = tag;
      this.dispatchEvent(new Event('language'));
    });
    const theme = chosen('theme', THEMES) ?? 'system';
    this.#select('theme', 'theme', THEMES, theme, paint);
    paint(theme);
    by('orders').append(...ORDERS.map(order => this.#order(order)));
    by('filter').addEventListener('input', () => this.#changed());
    by('tools').addEventListener('submit', event => event.preventDefault());
    by('wall').href = wallAddress();
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

  #select(id, name, values, value, act) {
    const select = by(id);
    select.append(...values.map(it => Object.assign(element('option'), { value: it })));
    select.value = value;
    select.addEventListener('change', () => {
      choose(name, select.value);
      act(select.value);
    });
  }

  #order(order) {
    const label = element('label');
    const input = Object.assign(element('input'), { type: 'radio', name: 'order', value: order, checked: order === this.order });
    input.addEventListener('change', () => {
      this.order = order;
      choose('order', order);
      this.#changed();
    });
    label.append(input, element('span'));
    return label;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function paint(theme) {
  document.documentElement.dataset.theme = theme;
}
