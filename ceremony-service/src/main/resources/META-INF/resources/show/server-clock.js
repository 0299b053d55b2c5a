// The server's time, whatever this machine's clock says. It is counted with performance.now(), which nobody sets.
const KEEP = 8;
const FIRST = 5;
const SOON = 250;
const LATER = 10_000;
const OLD = 120_000;
const ASTRAY = 1000;
const DELAYED = 15_000;

/** Asks for the server's time again and again; the answer that came back fastest is the one to believe. */
export class ServerClock extends EventTarget {
  #ask;
  #samples = [];
  #asked = 0;
  #timer = null;
  #astray = false;

  /** @param ask a function that gives the server's time in milliseconds, or null when it got none */
  constructor(ask) {
    super();
    this.#ask = ask;
  }

  /** Whether it knows the server's time. */
  get set() {
    return this.#samples.length > 0;
  }

  /** The server's time in milliseconds. */
  get now() {
    return performance.now() + this.#best().offset;
  }

  /** At most so many milliseconds wrong. */
  get accuracy() {
    return this.set ? this.#best().trip / 2 : Infinity;
  }

  start() {
    if (this.#timer === null) this.#measure();
  }

  /**
   * A time that the server wrote before it came here. One that is ahead of ours, or long past, shows that this machine has
   * slept or that another server answers: what was believed holds until the next answer, and no longer.
   */
  heard(now) {
    const ahead = now - this.now;
    if (!this.set || (ahead < ASTRAY && ahead > -DELAYED)) return;
    this.#astray = true;
    this.#asked = 0;
    clearTimeout(this.#timer);
    this.#measure();
  }

  async #measure() {
    const sent = performance.now();
    const told = await this.#ask();
    const back = performance.now();
    if (told !== null) {
      // The answer was written somewhere on the way: in the middle, give or take half of it.
      if (this.#astray) this.#samples = [];
      this.#astray = false;
      this.#samples.push({ offset: told - (sent + back) / 2, trip: back - sent, at: back });
      this.#samples = this.#samples.filter(sample => back - sample.at < OLD).slice(-KEEP);
      this.#asked++;
      this.dispatchEvent(new Event('set'));
    }
    this.#timer = setTimeout(() => this.#measure(), this.#asked < FIRST ? SOON : LATER);
  }

  #best() {
    return this.#samples.reduce((one, other) => (other.trip < one.trip ? other : one), this.#samples[0] ?? { offset: Date.now() - performance.now(), trip: Infinity });
  }
}
