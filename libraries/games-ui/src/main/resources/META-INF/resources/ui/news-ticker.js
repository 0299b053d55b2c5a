import { element, timeIn } from './words.js';

const STATUS = { UNOFFICIAL: 'Unofficial', PROTESTED: 'Protest', PROVISIONAL: 'On hold' };
const KIND = { CORRECTION: 'Correction', WITHDRAWAL: 'Withdrawn', MILESTONE: 'Milestone' };

/** The newest news on top. What arrives is announced to who cannot see it. */
class NewsTicker extends HTMLElement {
  #items = new Map();
  #list;

  connectedCallback() {
    if (this.#list) return;
    this.#list = element('ol');
    this.#list.ariaLive = 'polite';
    this.append(this.#list);
  }

  /** Shows these news, newest first; times are told in `zone`. */
  show(news, zone) {
    const first = this.#items.size === 0;
    const wanted = new Set(news.map(item => item.sequence));
    for (const [sequence, shown] of this.#items)
      if (!wanted.has(sequence)) {
        shown.remove();
        this.#items.delete(sequence);
      }
    let after = null;
    for (const item of news) {
      let shown = this.#items.get(item.sequence);
      if (!shown) {
        shown = this.#item(item, zone);
        shown.classList.toggle('fresh', !first);
        this.#items.set(item.sequence, shown);
        if (after) after.after(shown);
        else this.#list.prepend(shown);
      }
      shown.querySelector('.tag').textContent = [KIND[item.kind], STATUS[item.status]].filter(Boolean).join(' · ');
      after = shown;
    }
    this.querySelector('.nothing')?.remove();
    if (news.length === 0) this.append(element('p', 'nothing', 'News of medals will stand here.'));
  }

  #item(item, zone) {
    const shown = element('li');
    const disc = element('span', `disc ${item.medal}`);
    disc.ariaHidden = 'true';
    const words = element('div');
    const meta = element('p', 'meta');
    const time = element('time', '', timeIn(zone, item.at));
    time.dateTime = item.at;
    meta.append(time, element('span', 'tag'));
    words.append(element('p', 'headline', item.text.headline), element('p', 'body', item.text.body), meta);
    shown.append(disc, words);
    return shown;
  }
}

customElements.define('news-ticker', NewsTicker);
