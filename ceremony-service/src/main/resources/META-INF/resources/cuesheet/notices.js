import { element } from '/ui/words.js';
import { millisOf } from '/show/durations.js';
import { finding, standing } from './words.js';

/** What a person should look at: the findings of the timing and of the protocol, and how the groups stand. */
export class Notices {
  #urgent;
  #warnings;
  #protocol = [];

  /** @param urgent list of what is told at once, and `warnings`, a details element for the protocol's other words */
  constructor(urgent, warnings) {
    this.#urgent = urgent;
    this.#warnings = warnings;
  }

  /** The protocol's answer on the stored running order; null when there is none. */
  protocol(answer) {
    const several = answer?.variants.length > 1;
    this.#protocol = (answer?.variants ?? []).flatMap(({ variant, findings }) => findings.map(one => ({ ...one, variant: several ? variant : null })));
  }

  draw({ findings = [], segments, groups = [] }, known) {
    const titles = new Map(segments.map(({ code, title }) => [code, title]));
    // How each group stands says whether it is over its budget.
    const others = findings.filter(({ kind }) => kind !== 'GROUP_OVER');
    const [blocking, warning] = [this.#protocol.filter(one => one.severity === 'BLOCKS'), this.#protocol.filter(one => one.severity !== 'BLOCKS')];
    this.#urgent.replaceChildren(
      ...blocking.map(one => element('li', 'blocks', `Blocks approval: ${words(one)}`)),
      ...others.map(one => element('li', 'warns', finding(one, titles.get(one.segment)))),
      ...groups.map(one => element('li', millisOf(one.over) > 0 ? 'warns' : '', standing(one, known))),
    );
    this.#warnings.hidden = !warning.length;
    this.#warnings.querySelector('summary').textContent = `Protocol: ${warning.length} to look at`;
    this.#warnings.querySelector('ul').replaceChildren(...warning.map(one => element('li', '', words(one))));
  }
}

const words = ({ sentence, variant }) => `${sentence}${variant ? ` (${variant})` : ''}`;
