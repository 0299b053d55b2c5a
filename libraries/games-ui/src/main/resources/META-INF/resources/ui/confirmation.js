// Sends one confirmation until it is known what became of it, always under the key that it began with: the service does it once.
import { isUncertain } from './service.js';

const PAUSES = [2, 4, 8, 15, 30];
const LONGEST = 60;

/** Dispatches `wait` (detail: {seconds, attempt, said}) while it waits for the next attempt. */
export class Confirmation extends EventTarget {
  #send;
  #isOpen;
  #wake = null;
  #stopped = false;

  /**
   * @param send a function that sends it and returns the answer
   * @param isOpen whether an answer leaves open what became of it
   */
  constructor(send, isOpen = isUncertain) {
    super();
    this.#send = send;
    this.#isOpen = isOpen;
  }

  /** The first answer that is certain; null when it was stopped before. */
  async run() {
    for (let attempt = 1; !this.#stopped; attempt++) {
      const answer = await this.#send();
      if (!this.#isOpen(answer)) return answer;
      const seconds = Math.min(answer.retryAfter ?? PAUSES[Math.min(attempt, PAUSES.length) - 1], LONGEST);
      if (!this.#stopped) await this.#pause(seconds, attempt, answer.said);
    }
    return null;
  }

  /** Tries again at once. */
  now() {
    this.#wake?.();
  }

  stop() {
    this.#stopped = true;
    this.#wake?.();
  }

  async #pause(seconds, attempt, said) {
    let skip = false;
    for (let left = seconds; left > 0 && !skip && !this.#stopped; left--) {
      this.dispatchEvent(new CustomEvent('wait', { detail: { seconds: left, attempt, said } }));
      await new Promise(later => {
        const timer = setTimeout(later, 1000);
        this.#wake = () => {
          clearTimeout(timer);
          skip = true;
          later();
        };
      });
    }
    this.#wake = null;
  }
}
