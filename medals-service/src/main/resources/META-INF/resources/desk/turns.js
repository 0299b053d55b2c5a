/** Which answers to one question that is asked again and again still count: those that are not older than what is known. */
export class Turns {
  #asked = 0;
  #known = 0;

  /** The question is asked now; what is returned says, once it is answered, whether the answer counts. */
  ask() {
    const turn = ++this.#asked;
    return () => {
      if (turn <= this.#known) return false;
      this.#known = turn;
      return true;
    };
  }

  /** Something is known that whatever was asked until now may not tell yet. */
  overtake() {
    this.#known = this.#asked;
  }
}
