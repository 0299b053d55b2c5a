import { element } from '/ui/words.js';
import { tell } from '/show/screen.js';
import { detailOf } from './commands.js';

/** The buttons of a caller: each with its letter, those that cannot be given now are not there. */
export class Toolbar {
  #buttons;

  constructor(box, commands, give) {
    this.#buttons = commands.map(about => {
      const button = Object.assign(element('button', about.main ? 'strong main' : about.strong ? 'strong' : ''), { type: 'button', hidden: true });
      button.dataset.command = about.command;
      const word = element('span', 'word', about.word);
      const detail = element('span', 'detail');
      button.append(element('kbd', '', about.key), word, detail);
      button.addEventListener('click', () => give(about));
      box.append(button);
      return { about, button, detail };
    });
  }

  draw(view, state, { enabled, waits }) {
    for (const { about, button, detail } of this.#buttons) {
      button.hidden = !about.shown(view, state);
      button.disabled = !enabled || waits > 0;
      tell(detail, waits > 0 && about.main ? `in ${waits.toFixed(1)} s` : detailOf(about.command, view, state));
    }
  }

  /** The command that a letter means now; whether it can be given is for who gives it to say. */
  of(letter) {
    return this.#buttons.find(({ about, button }) => about.key === letter && !button.hidden)?.about ?? null;
  }
}
