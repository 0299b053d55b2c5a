const LONGEST = 10_000;
const SPREAD = 1_500;
const AGAIN = 6_000;

/**
 * Reads what an organisation has won, and again whenever it has changed. Calls back with what the service told, or with null
 * and whether the service knows of such an organisation.
 */
export class OrganisationReader {
  #games;
  #tell;
  #code;
  #timer;
  #question = 0;

  constructor(games, tell) {
    this.#games = games;
    this.#tell = tell;
  }

  /** Follows this organisation from here on, none without a code. */
  follow(code) {
    this.#code = code;
    this.#later(0);
  }

  /** Tells that something has happened to an organisation. */
  changed(code) {
    // Everybody who looks at it is told at once, and not all shall ask at once.
    if (code === this.#code) this.#later(Math.random() * SPREAD);
  }

  #later(pause) {
    clearTimeout(this.#timer);
    const question = ++this.#question;
    if (this.#code) this.#timer = setTimeout(() => this.#read(question), pause);
  }

  async #read(question) {
    const path = `/games/${encodeURIComponent(this.#games)}/organisations/${encodeURIComponent(this.#code)}`;
    let known = true;
    let told = null;
    try {
      const answer = await fetch(path, { signal: AbortSignal.timeout(LONGEST) });
      known = answer.status !== 404;
      if (answer.ok) told = await answer.json();
    } catch {
      // No answer is like one that is no use.
    }
    // Another has been asked since.
    if (question !== this.#question) return;
    this.#tell(told, known);
    if (known && !told) this.#later(AGAIN * (0.5 + Math.random()));
  }
}
