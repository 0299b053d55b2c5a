import { bring } from '/ui/bring.js';
import { flagOf } from '/ui/flags.js';
import { element, write } from '/ui/words.js';

const [{ disciplineChart, rankChart }, { OrganisationReader }] = await Promise.all(
  ['charts', 'organisation-reader'].map(part => bring(`/board/${part}.js`)),
);
export { OrganisationReader };

/** An organisation: its medals by day and by discipline, and its rank over the days. */
class OrganisationPage extends HTMLElement {
  #back = Object.assign(element('a', 'back'), { href: '#/' });
  #title = Object.assign(element('h2'), { tabIndex: -1 });
  #sentence = element('p');
  #facts = element('dl');
  #details = element('div', 'details');
  #drawn;

  connectedCallback() {
    this.#sentence.setAttribute('role', 'status');
    this.append(this.#back, this.#title, this.#sentence, this.#facts, this.#details);
  }

  /** Moves the reader's place to the head of the page. */
  take() {
    this.#title.focus();
  }

  /**
   * Shows an organisation, and returns its name; null for what there is not.
   *
   * @param code what the address asks for
   * @param line its present line of the medal table
   * @param told what the service told of it
   * @param fault what to say instead
   */
  show({ code, line, told, order, fault }, language) {
    const { words } = language;
    const name = line ? language.nameOf(line.names, code) : code ?? words.noPage;
    this.#back.textContent = words.medalTable;
    this.#title.textContent = `${flagOf(code)} ${name}`.trim();
    write(this.#sentence, code ? fault ?? (told ? '' : words.reading) : '');
    this.#facts.replaceChildren(...(line ? this.#numbers(line, words) : []));
    const drawn = told && line && `${code} ${told.at} ${order} ${language.tag}`;
    if (drawn !== this.#drawn) this.#details.replaceChildren(...(drawn ? this.#parts(told, order, language) : []));
    this.#drawn = drawn;
    return name;
  }

  #numbers(line, words) {
    const ranks = line.rank ? ['rank', 'rankByTotal'] : ['rank'];
    return [...ranks, 'gold', 'silver', 'bronze', 'total'].map(key => {
      const fact = element('div');
      fact.append(element('dt', '', words[key]), element('dd', '', `${line[key] ?? '–'}${line[`${key}Equal`] ? '=' : ''}`));
      return fact;
    });
  }

  #parts({ days, medals }, order, language) {
    const { words } = language;
    const part = (className, title, ...contents) => {
      const made = element('section', className);
      made.append(element('h3', 'label', title), ...contents);
      return made;
    };
    const parts = [];
    if (days.length) parts.push(part('ranks', words.rankOverDays, rankChart(days, order, language)));
    if (medals.length)
      parts.push(
        part('disciplines', words.byDiscipline, disciplineChart(medals, language)),
        part('by-day', words.byDay, ...this.#days(medals, language)),
      );
    return parts;
  }

  #days(medals, language) {
    const parts = [];
    let day;
    for (const medal of [...medals].reverse()) {
      if (medal.medalDate !== day) parts.push(element('h4', '', language.day(medal.medalDate, { weekday: 'long', month: 'long' })), element('ul'));
      day = medal.medalDate;
      parts.at(-1).append(this.#medal(medal, language));
    }
    return parts;
  }

  #medal(medal, language) {
    const item = element('li');
    const text = element('p');
    const event = `${language.nameOf(medal.eventNames, medal.event)}, ${language.nameOf(medal.disciplineNames, medal.discipline)}`;
    text.append(
      element('span', 'visually-hidden', `${language.words[medal.medal.toLowerCase()]}: `),
      element('b', '', medal.competitor), ' ',
      element('span', 'event', event), ' ',
      element('span', 'tag', language.words.status[medal.status]),
    );
    item.append(element('span', `disc ${medal.medal}`), text);
    return item;
  }
}

customElements.define('organisation-page', OrganisationPage);
