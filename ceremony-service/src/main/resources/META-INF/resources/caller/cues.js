import { element } from '/ui/words.js';
import { countdownText } from '/show/durations.js';
import { tell } from '/show/screen.js';

const NEXT = { PLANNED: ['WARN', 'Warn'], WARNED: ['STANDBY', 'Standby'], STANDBY: ['GO', 'Go'] };
const WORDS = { PLANNED: '', WARNED: 'Warned', STANDBY: 'Standby', GONE: 'Gone' };
const MOST = 6;

/** The cues that come: each is warned, called to standby, given. */
export class Cues {
  #box;
  #say;
  #shown = '';

  /** @param say a function that takes a command and the cue */
  constructor(box, say) {
    this.#box = box;
    this.#say = say;
  }

  draw(view, { cues = [] }, mayCall) {
    const coming = cues.filter(cue => cue.state !== 'GONE').slice(0, MOST);
    this.#box.hidden = !coming.length;
    const shown = JSON.stringify([coming, mayCall]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#box.querySelector('ol').replaceChildren(...coming.map(cue => this.#line(cue, mayCall)));
    }
    [...this.#box.querySelectorAll('.at')].forEach((at, place) => tell(at, coming[place].at ? countdownText(Date.parse(coming[place].at) - view.now) : ''));
  }

  #line(cue, mayCall) {
    const item = element('li', cue.state);
    const [command, word] = NEXT[cue.state] ?? [];
    const button = Object.assign(element('button', command === 'GO' ? 'strong' : '', word), { type: 'button', disabled: !mayCall });
    button.addEventListener('click', () => this.#say(command, cue));
    const words = element('span', 'title');
    words.append(element('b', '', cue.code), ` ${cue.title ?? ''}`, element('span', 'soft', cue.department ? ` ${cue.department}` : ''));
    item.append(element('span', 'at'), words, element('span', 'chip', WORDS[cue.state] || 'Planned'), button);
    return item;
  }
}
