import { element, write } from './words.js';

/** News, newest on top. What arrives is announced to who cannot see it. */
class NewsTicker extends HTMLElement {
  #items = null;
  #list = element('ol');

  connectedCallback() {
    this.append(this.#list, element('p', 'nothing'));
  }

  /** Shows these news, newest first; times are told in `zone`, and `nothing` when there are none. */
  show(news, zone, language, nothing, now) {
    // All of it again in other words is no news, nor is the first look.
    const words = item => `${item.tag} ${language.tag}`;
    const known = item => this.#items.get(item.sequence);
    const anew = !this.#items || news.some(item => known(item) && known(item).dataset.words !== words(item));
    this.#list.ariaLive = anew ? 'off' : 'polite';
    if (anew) {
      this.#items = new Map();
      this.#list.replaceChildren();
    }
    for (const [sequence, shown] of this.#items)
      if (!news.some(item => item.sequence === sequence)) {
        shown.remove();
        this.#items.delete(sequence);
      }
    let after = null;
    for (const item of news) {
      let shown = known(item);
      if (!shown) {
        shown = this.#item(item, language);
        shown.dataset.words = words(item);
        shown.classList.toggle('fresh', !anew);
        this.#items.set(item.sequence, shown);
        if (after) after.after(shown);
        else this.#list.prepend(shown);
      }
      write(shown.querySelector('time'), language.moment(zone, item.at, now));
      this.#tagOf(shown, item, language.words);
      after = shown;
    }
    this.lastChild.textContent = news.length === 0 ? nothing : '';
  }

  #tagOf(shown, item, words) {
    const parts = [words.kind[item.kind], words.status[item.status], item.corrected ? words.corrected : null];
    write(shown.querySelector('.tag'), parts.filter(Boolean).join(' · '));
    shown.classList.toggle('corrected', item.corrected);
  }

  #item(item, language) {
    const shown = element('li');
    // No words are written in this language: they are told in English, and are to be read out so.
    if (item.tag !== language.tag) shown.lang = item.tag;
    const words = element('div');
    const meta = element('p', 'meta');
    const time = Object.assign(element('time'), { dateTime: item.at, ariaLive: 'off' });
    meta.append(time, ' ', element('span', 'tag'));
    words.append(element('p', 'headline', item.text.headline), element('p', 'body', item.text.body), meta);
    shown.append(element('span', `disc ${item.mark}`), words);
    return shown;
  }
}

customElements.define('news-ticker', NewsTicker);
