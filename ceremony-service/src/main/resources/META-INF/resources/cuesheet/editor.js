import { element } from '/ui/words.js';
import { isoOf, lengthText, millisOf, readLength } from '/show/durations.js';
import { fieldText, readInstant } from '/show/times.js';

/** The form of one segment. What is typed is taken at once, when it can be read; what cannot is told at its field. */
export class Editor {
  #form;
  #change;
  #about = null;

  /** @param change is told the segment as it is after a change */
  constructor(form, change) {
    this.#form = form;
    this.#change = change;
    form.addEventListener('submit', event => event.preventDefault());
  }

  /** @param about {segment, zone, opening, locked} and `actions`, each [name, keys, action] */
  show(about) {
    this.#about = about;
    this.#form.hidden = !about;
    if (!about) return;
    const { segment, locked } = about;
    const title = element('h2', '', locked ? 'As it was' : 'Edit');
    title.id = 'editor-title';
    const actions = element('div', 'actions');
    actions.append(...(locked ? [] : about.actions).map(([name, keys, action]) => {
      const button = Object.assign(element('button', 'quiet', `${name} `), { type: 'button' });
      button.append(element('kbd', '', keys));
      button.addEventListener('click', action);
      return button;
    }));
    this.#form.replaceChildren(title, element('p', 'soft', locked ? 'This segment is live or over: only what is to come can be changed.' : `Code ${segment.code}`), ...this.#fields(), actions);
    for (const field of this.#form.querySelectorAll('input, textarea, select')) field.disabled = locked;
  }

  focus() {
    this.#form.querySelector('input')?.focus();
  }

  #fields() {
    const { segment, zone, opening } = this.#about;
    const start = segment.start?.rule === 'NOT_BEFORE';
    const pinned = segment.end?.rule === 'PINNED';
    const instant = text => readInstant(text, zone, opening);
    const wrongInstant = 'Write a time such as 21:30, or 2024-08-11 21:30:00.';
    return [
      this.#text('Title', segment.title, text => (text ? { title: text } : null), 'A title is needed.'),
      this.#text('Public title', segment.publicTitle ?? '', text => (text || !this.#about.segment.secretUntilLive ? { publicTitle: text || undefined } : null), 'A secret needs a neutral public title.'),
      this.#flag('Secret until live', segment.secretUntilLive, on => ({ secretUntilLive: on })),
      this.#flag('The public may see its times', segment.publicTimes, on => ({ publicTimes: on })),
      this.#text('Place', segment.location ?? '', text => ({ location: text || undefined })),
      this.#text('People, separated by semicolons', (segment.people ?? []).join('; '), text => ({ people: text.split(';').map(one => one.trim()).filter(Boolean) })),
      this.#text('Protocol element', segment.element ?? '', text => (/^([A-Z][A-Z0-9_]{0,62})?$/.test(text) ? { element: text || undefined } : null), 'Capitals, digits and underscores, such as HOST_ANTHEM.'),
      this.#text('Not before (empty: follows)', start ? fieldText(zone, segment.start.at) : '', text => (!text ? { start: { rule: 'FOLLOW' } } : instant(text) && { start: { rule: 'NOT_BEFORE', at: instant(text) } }), wrongInstant),
      this.#text('Lasts (minutes, or m:ss)', pinned ? '' : lengthText(millisOf(segment.end?.duration) ?? 0), text => {
        const millis = readLength(text);
        return millis > 0 ? { end: { rule: 'DURATION', duration: isoOf(millis) } } : !text && this.#about.segment.end?.rule === 'PINNED' ? {} : null;
      }, 'Write minutes, or minutes and seconds: 8, 8:30.'),
      this.#text('Or ends at, whatever its start', pinned ? fieldText(zone, segment.end.at) : '', text => (text ? instant(text) && { end: { rule: 'PINNED', at: instant(text) } } : {}), wrongInstant),
      this.#text('Delay before it (with a minus: earlier)', segment.delayBefore ? `${millisOf(segment.delayBefore) < 0 ? '−' : ''}${lengthText(millisOf(segment.delayBefore))}` : '', text => {
        const millis = text ? readLength(text) : 0;
        return millis === null ? null : { delayBefore: millis ? isoOf(millis) : undefined };
      }, 'Write minutes, or minutes and seconds: 5, −2:30.'),
    ];
  }

  /** @param read gives what the text changes of the segment, or null when it cannot be read */
  #text(name, value, read, wrong = '') {
    const label = element('label');
    const input = Object.assign(element('input'), { type: 'text', value, autocomplete: 'off' });
    const fault = element('span', 'fault');
    fault.setAttribute('role', 'alert');
    label.append(element('span', 'label', name), input, fault);
    input.addEventListener('change', () => {
      const changes = read(input.value.trim());
      fault.textContent = changes ? '' : wrong;
      input.toggleAttribute('aria-invalid', !changes);
      if (changes) this.#take(changes);
    });
    return label;
  }

  #flag(name, value, read) {
    const label = element('label', 'choice');
    const input = Object.assign(element('input'), { type: 'checkbox', checked: Boolean(value) });
    label.append(input, name);
    input.addEventListener('change', () => this.#take(read(input.checked)));
    return label;
  }

  #take(changes) {
    const made = { ...this.#about.segment, ...changes };
    for (const [field, value] of Object.entries(changes)) if (value === undefined) delete made[field];
    this.#about.segment = made;
    this.#change(made);
  }
}
