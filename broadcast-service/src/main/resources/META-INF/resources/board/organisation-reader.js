const LONGEST = 10_000;
const SPREAD = 1_500;
const AGAIN = 6_000;
const TRIES = 5;

/**
 * Reads what an organisation has won, and again whenever it has changed. Calls back with what the service told, or with null
 * and whether the service knows of such an organisation.
 */
export class OrganisationReader {
  #games;
  #tell;
  #code;
  #timer;
  #tries;
  #oldest;
  #newest;
  #question = 0;

  constructor(games, tell) {
    this.#games = games;
    this.#tell = tell;
  }

  /** Follows this organisation from here on, none without a code, as it is at a sequence; `all` do so now. */
  follow(code, at, all) {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#question++;
    this.#code = code;
    this.#oldest = this.#newest = at;
    if (code) this.#ask(all);
  }

  /** Tells that at a sequence something has happened to an organisation. */
  changed(code, at) {
    if (code !== this.#code) return;
    this.#newest = Math.max(this.#newest, at);
    this.#ask(true);
  }

  #ask(all) {
    this.#tries = TRIES;
    // Everybody who looks at it is told at once, and not all shall ask at once.
    this.#later(all ? Math.random() * SPREAD : 0);
  }

  // One question at a time: what changes meanwhile does not put it off.
  #later(pause) {
    this.#timer ??= setTimeout(() => this.#read(this.#question), pause);
  }

  async #read(question) {
    const path = `/games/${encodeURIComponent(this.#games)}/organisations/${this.#code}`;
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
    this.#timer = null;
    // A replica may be behind the one that told of the change; in the end what it says is taken.
    const behind = !known || told?.at < this.#newest;
    const again = (known && !told) || (behind && --this.#tries > 0);
    if (again) this.#later(AGAIN * (0.5 + Math.random()));
    if (again && told?.at < this.#oldest) return;
    this.#oldest = told?.at ?? this.#oldest;
    this.#tell(told, known);
  }
}
