import { Confirmation } from '/ui/confirmation.js';
import { line, notice } from './notice.js';

/** A confirmation on its way, told in the check or, when that is closed, across the page. */
export class Sending {
  #review;
  #running = null;

  constructor(review) {
    this.#review = review;
  }

  /** Whether one is on its way. */
  get underWay() {
    return this.#running !== null;
  }

  /** The first certain answer to what `put` sends, again and again; null when somebody gave up before. */
  async send(put) {
    const running = this.#running = new Confirmation(put);
    running.addEventListener('wait', ({ detail }) => {
      line({ status: 0 });
      const text = `${detail.said} Trying again in ${detail.seconds} s. However often it is sent, it is stored once.`;
      if (this.#review.open) this.#review.say(`${text} Ctrl+S tries now, Esc gives up.`);
      else notice(text, [['Try now', '', () => running.now()], ['Give up', '', () => running.stop()]]);
    });
    const answer = await running.run();
    this.#running = null;
    return answer;
  }

  now() {
    this.#running?.now();
  }

  stop() {
    this.#running?.stop();
  }
}
