import { element } from './words.js';

/** News, newest on top. What arrives is announced to who cannot see it. */
class NewsTicker extends HTMLElement {
  #items = new Map();
  #list = element('ol');

  connectedCallback() {
    this.append(this.#list, element('p', 'nothing'));
  }

  /** Shows these news, newest first; times are told in `zone`, and `nothing` when there are none. */
  show(news, zone, language, nothing) {
    // All of it again in other words is no news, nor is the first look.
    const words = item => `${item.tag} ${language.tag}`;
    const known = news.filter(item => this.#items.has(item.sequence));
    const anew = known.length === 0 || known.some(item => this.#items.get(item.sequence).dataset.words !== words(item));
    this.#list.ariaLive = anew ? 'off' : 'polite';
    if (anew) {
      this.#items.clear();
      this.#list.replaceChildren();
    }
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
        shown = this.#item(item, zone, language);
        shown.dataset.words = words(item);
        shown.classList.toggle('fresh', !anew);
        this.#items.set(item.sequence, shown);
        if (after) after.after(shown);
        else this.#list.prepend(shown);
      }
      this.#tagOf(shown, item, language.words);
      after = shown;
    }
    this.lastChild.textContent = news.length === 0 ? nothing : '';
  }

  #tagOf(shown, item, words) {
    const parts = [words.kind[item.kind], words.status[item.status], item.corrected ? words.corrected : null];
    const tag = shown.querySelector('.tag');
    const text = parts.filter(Boolean).join(' · ');
    if (tag.textContent !== text) tag.textContent = text;
    shown.classList.toggle('corrected', item.corrected);
  }

  #item(item, zone, language) {
    const shown = element('li');
    // No words are written in this language: they are told in English, and are to be read out so.
    if (item.tag !== language.tag) shown.lang = item.tag;
    const disc = element('span', `disc ${item.mark}`);
    disc.ariaHidden = 'true';
    const words = element('div');
    const meta = element('p', 'meta');
    const time = element('time', '', language.moment(zone, item.at));
    time.dateTime = item.at;
    meta.append(time, ' ', element('span', 'tag'));
    words.append(element('p', 'headline', item.text.headline), element('p', 'body', item.text.body), meta);
    shown.append(disc, words);
    return shown;
  }
}

customElements.define('news-ticker', NewsTicker);
