import { isoOf, lengthText, millisOf, readLength } from '/show/durations.js';
import { fieldText, readInstant } from '/show/times.js';
import { mark, part, textField } from './fields.js';

const WRONG_INSTANT = 'Write a time such as 21:30, or 2024-08-11 21:30:00.';

/** What a segment must meet outside of the show: a name, when it happens, and until when it can still be called off. */
export class AnchorFields {
  #change;

  /** @param change is told the anchor after a change, undefined when there is none */
  constructor(change) {
    this.#change = change;
  }

  show(anchor, { zone, opening }) {
    const instant = text => readInstant(text, zone, opening);
    const whole = () => this.#take(name, at, commit, instant);
    const name = textField('Name, such as a flypast (empty: nothing)', anchor?.name ?? '', text => text, whole);
    const at = textField('Happens at', anchor ? fieldText(zone, anchor.at) : '', text => (!text || instant(text) ? text : null), whole, WRONG_INSTANT);
    const commit = textField('Decided so long before (m:ss)', millisOf(anchor?.commitBefore) ? lengthText(millisOf(anchor.commitBefore)) : '', text => (!text || readLength(text) >= 0 && readLength(text) !== null ? text : null), whole, 'Write minutes, or minutes and seconds: 5, 2:30.');
    return part('Must meet outside of the show', name, at, commit);
  }

  /** Name and instant belong together: one without the other is not taken. */
  #take(...parts) {
    const instant = parts.pop();
    const [name, at, commit] = parts.map(label => label.querySelector('input'));
    const [called, when, before] = [name, at, commit].map(input => input.value.trim());
    mark(name, !called && when ? 'A name is needed.' : '');
    mark(at, called && !when ? 'When does it happen?' : when && !instant(when) ? WRONG_INSTANT : '');
    if (!called && !when) this.#change(undefined);
    else if (called && when && instant(when)) this.#change({ name: called, at: instant(when), commitBefore: isoOf(before ? readLength(before) ?? 0 : 0) });
  }
}
