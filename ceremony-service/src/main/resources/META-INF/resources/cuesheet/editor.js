import { element } from '/ui/words.js';
import { isoOf, lengthText, millisOf, readLength } from '/show/durations.js';
import { fieldText, readInstant } from '/show/times.js';
import { AnchorFields } from './anchor-fields.js';
import { CueFields } from './cue-fields.js';
import { button, choiceField, flagField, mark, part, textField } from './fields.js';

const WRONG_INSTANT = 'Write a time such as 21:30, or 2024-08-11 21:30:00.';
const TELLS = 'A secret needs a neutral public title, another one than its own.';
const WRONG_LENGTH = 'Write minutes, or minutes and seconds: 8, 8:30.';
const NOTES = {
  free: '',
  live: 'It is live: its length and its words can change; its place, start, secrecy and variants cannot.',
  over: 'It is over: a change is a correction. Saving asks why, and the as-run log stays as it is.',
  closed: 'The ceremony is over: its running order is closed.',
  read: 'You read only: editing needs a token with the role producer.',
};

/** The form of one segment. What is typed is taken at once, when it can be read; what cannot is told at its field. */
export class Editor {
  #form;
  #change;
  #about = null;
  #cues = new CueFields(cues => this.#take({ cues: cues.length ? cues : undefined }));

  /** @param change is told the segment as it is after a change */
  constructor(form, change) {
    this.#form = form;
    this.#change = change;
    form.addEventListener('submit', event => event.preventDefault());
  }

  /**
   * @param about {segment, groups, zone, opening, standing} and `actions`, each [name, keys, action]; `standing` is free, live, over,
   *   closed or read
   */
  show(about) {
    const focused = this.#about?.segment.code === about?.segment.code ? this.#fields.indexOf(document.activeElement) : -1;
    this.#about = about;
    this.#form.hidden = !about;
    if (!about) return;
    const { segment, standing } = about;
    const fixed = standing === 'closed' || standing === 'read';
    const title = element('h2', '', fixed ? 'As it is' : 'Edit');
    title.id = 'editor-title';
    const actions = element('div', 'actions');
    actions.append(...(fixed ? [] : about.actions).map(([name, keys, action]) => button(name, keys, action, 'quiet')));
    const note = element('p', 'note', NOTES[standing]);
    note.hidden = !note.textContent;
    this.#form.replaceChildren(title, element('p', 'soft', `Code ${segment.code}`), note, ...this.#parts(), actions);
    for (const field of this.#form.querySelectorAll('input, select, fieldset button')) field.disabled = fixed;
    if (standing === 'live') for (const field of this.#form.querySelectorAll('.settled :is(input, select)')) field.disabled = true;
    this.#fields[focused]?.focus();
  }

  /** Whether something stands in a field that is not taken yet. */
  get typing() {
    const field = document.activeElement;
    return this.#form.contains(field) && field.type === 'text' && field.value !== field.defaultValue;
  }

  focus() {
    this.#form.querySelector('input')?.focus();
  }

  addCue() {
    if (this.#form.hidden || this.#form.querySelector('.cues + button')?.disabled) return;
    this.#cues.add();
  }

  get #fields() {
    return [...this.#form.querySelectorAll('input, select')];
  }

  #parts() {
    const { segment, groups } = this.#about;
    return [
      part('What it is',
        this.#text('Title', segment.title, text => (text ? { title: text } : null), 'A title is needed.'),
        this.#text('Place', segment.location ?? '', text => ({ location: text || undefined })),
        this.#text('People, separated by semicolons', (segment.people ?? []).join('; '), text => ({ people: listOf(text, ';') })),
        this.#text('Protocol element', segment.element ?? '', text => (/^([A-Z][A-Z0-9_]{0,62})?$/.test(text) ? { element: text || undefined } : null), 'Capitals, digits and underscores, such as HOST_ANTHEM.'),
        this.#text('Languages of the announcement', (segment.languages ?? []).join(', '), text => names(text, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'languages'), 'Language tags with commas between: fr, en.')),
      part('When', ...this.#times()),
      part('What the public sees', ...this.#secrecy()),
      part('Belongs to',
        choiceField('Group', segment.group ?? '', [['', 'None'], ...groups.map(({ code, title }) => [code, title])], code => this.#take({ group: code || undefined })),
        settled(this.#text('Variants that it is played in (empty: all)', (segment.variants ?? []).join(', '), text => names(text, /^[a-z0-9][a-z0-9-]{0,62}$/, 'variants'), 'Small letters, digits and hyphens, with commas between: main, rain.'))),
      new AnchorFields(anchor => this.#take({ anchor })).show(segment.anchor, this.#about),
      this.#cues.show(segment.cues ?? []),
    ];
  }

  #times() {
    const { segment } = this.#about;
    const start = segment.start?.rule === 'NOT_BEFORE';
    const pinned = segment.end?.rule === 'PINNED';
    const instant = this.#instant;
    return [
      settled(this.#text('Not before (empty: follows)', start ? this.#moment(segment.start.at) : '', text => (!text ? { start: { rule: 'FOLLOW' } } : instant(text) && { start: { rule: 'NOT_BEFORE', at: instant(text) } }), WRONG_INSTANT)),
      this.#text('Lasts (minutes, or m:ss)', pinned ? '' : lengthText(millisOf(segment.end?.duration) ?? 0), text => {
        const millis = readLength(text);
        return millis > 0 ? { end: { rule: 'DURATION', duration: isoOf(millis) } } : !text && this.#about.segment.end?.rule === 'PINNED' ? {} : null;
      }, WRONG_LENGTH),
      this.#text('Or ends at, whatever its start', pinned ? this.#moment(segment.end.at) : '', text => (text ? instant(text) && { end: { rule: 'PINNED', at: instant(text) } } : {}), WRONG_INSTANT),
      this.#text('Can be shortened to (empty: gives no time)', segment.shortest ? lengthText(millisOf(segment.shortest)) : '', text => {
        const millis = text ? readLength(text) : 0;
        const whole = millisOf(this.#about.segment.end?.duration) ?? Infinity;
        return millis === null || millis < 0 || millis > whole ? null : { shortest: millis ? isoOf(millis) : undefined };
      }, 'Minutes, or minutes and seconds, at most its length.'),
      this.#text('Delay before it (with a minus: earlier)', segment.delayBefore ? `${millisOf(segment.delayBefore) < 0 ? '−' : ''}${lengthText(millisOf(segment.delayBefore))}` : '', text => {
        const millis = text ? readLength(text) : 0;
        return millis === null ? null : { delayBefore: millis ? isoOf(millis) : undefined };
      }, 'Write minutes, or minutes and seconds: 5, −2:30.'),
    ];
  }

  #secrecy() {
    const { segment } = this.#about;
    const isSecret = () => Boolean(this.#about.segment.secretUntilLive || this.#about.segment.secretUntil);
    const tells = text => isSecret() && (!text || text === this.#about.segment.title);
    const title = this.#text('Public title', segment.publicTitle ?? '', text => (tells(text) ? null : { publicTitle: text || undefined }), TELLS);
    const secret = changes => {
      this.#take(changes);
      const input = title.querySelector('input');
      mark(input, tells(input.value.trim()) ? TELLS : '');
    };
    return [
      title,
      settled(flagField('Secret until live', segment.secretUntilLive, on => secret({ secretUntilLive: on }))),
      textField('Secret until (empty: no such time)', segment.secretUntil ? this.#moment(segment.secretUntil) : '', text => (!text ? { secretUntil: undefined } : this.#instant(text) && { secretUntil: this.#instant(text) }), secret, WRONG_INSTANT),
      flagField('The public may see its times', segment.publicTimes, on => this.#take({ publicTimes: on })),
    ];
  }

  #instant = text => readInstant(text, this.#about.zone, this.#about.opening);
  #moment = instant => fieldText(this.#about.zone, instant);

  #text(name, value, read, wrong) {
    return textField(name, value, read, changes => this.#take(changes), wrong);
  }

  #take(changes) {
    const made = { ...this.#about.segment, ...changes };
    for (const [field, value] of Object.entries(changes)) if (value === undefined) delete made[field];
    this.#about.segment = made;
    this.#change(made);
  }
}

/** Of a live segment this cannot be changed. */
function settled(label) {
  label.classList.add('settled');
  return label;
}

const listOf = (text, between) => text.split(between).map(one => one.trim()).filter(Boolean);

function names(text, form, field) {
  const found = listOf(text, ',');
  return found.every(one => form.test(one)) ? { [field]: found.length ? found : undefined } : null;
}
