import { element } from '/ui/words.js';
import { millisOf } from '/show/durations.js';
import { finding, standing } from './words.js';

/** What a person should look at: the findings of the timing and of the protocol, and how the groups stand. */
export class Notices {
  #findings;
  #standings;
  #protocol = [];

  constructor(findings, standings) {
    this.#findings = findings;
    this.#standings = standings;
  }

  /** The protocol's answer on the stored running order; null when there is none. */
  protocol(answer) {
    const several = answer?.variants.length > 1;
    this.#protocol = (answer?.variants ?? []).flatMap(({ variant, findings }) => findings.map(one => ({ ...one, variant: several ? variant : null })));
  }

  draw({ findings = [], segments, groups = [] }, known) {
    const titles = new Map([...segments, ...known].map(({ code, title }) => [code, title]));
    const lines = [
      ...this.#protocol.map(({ severity, sentence, variant }) => element('li', severity, `${severity === 'BLOCKS' ? 'Blocks approval: ' : ''}${sentence}${variant ? ` (${variant})` : ''}`)),
      ...findings.map(one => element('li', '', finding(one, titles.get(one.segment)))),
    ];
    this.#findings.replaceChildren(...lines);
    this.#standings.replaceChildren(...groups.map(one => element('li', millisOf(one.over) > 0 ? 'over' : '', standing(one, known))));
  }
}
