import { element } from '/ui/words.js';
import { isoOf, lengthText, millisOf, readLength } from '/show/durations.js';
import { codeOf } from './draft.js';
import { button, part, textField } from './fields.js';

const CODE = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The cues of a segment as fields, in the order in which they go. */
export class CueFields {
  #box = part('Cues');
  #list = element('ol', 'cues');
  #change;
  #cues = [];

  /** @param change is told the cues after a change */
  constructor(change) {
    this.#change = change;
    this.#box.append(this.#list, button('Add a cue', 'Alt+C', () => this.add(), 'quiet'));
  }

  show(cues) {
    this.#cues = cues.map(cue => ({ ...cue }));
    this.#draw();
    return this.#box;
  }

  /** One more, behind those that are there. */
  add() {
    const last = this.#cues.at(-1);
    const title = `Cue ${this.#cues.length + 1}`;
    this.#cues.push({ code: codeOf(title, this.#cues), title, ...(last?.department ? { department: last.department } : {}), after: last?.after ?? 'PT0S' });
    this.#told();
    this.#draw();
    this.#list.lastChild.querySelector('input').select();
  }

  #draw() {
    this.#list.replaceChildren(...this.#cues.map((cue, place) => this.#line(cue, place)));
  }

  #line(cue, place) {
    const item = element('li');
    const take = changes => {
      Object.assign(cue, changes);
      if (!cue.department) delete cue.department;
      this.#told();
    };
    const after = textField('After', lengthText(millisOf(cue.after)), text => length(text), take, 'Minutes and seconds from its start: 2:30.');
    const code = textField('Code', cue.code, text => this.#code(text, cue), take, 'Small letters, digits and hyphens, once in the segment.');
    const title = textField('Title', cue.title, text => (text ? { title: text } : null), take, 'A title is needed.');
    const department = textField('Department', cue.department ?? '', text => ({ department: text }), take);
    const remove = button('Remove', '', () => this.#remove(place), 'quiet');
    remove.setAttribute('aria-label', `Remove the cue ${cue.title}`);
    item.append(title, after, department, code, remove);
    return item;
  }

  #code(text, cue) {
    return CODE.test(text) && !this.#cues.some(other => other !== cue && other.code === text) ? { code: text } : null;
  }

  #remove(place) {
    this.#cues.splice(place, 1);
    this.#told();
    this.#draw();
    this.#box.querySelector('button:last-child').focus();
  }

  #told() {
    this.#change(this.#cues.map(cue => ({ ...cue })));
  }
}

function length(text) {
  const millis = text === '' ? 0 : readLength(text);
  return millis === null || millis < 0 ? null : { after: isoOf(millis) };
}
