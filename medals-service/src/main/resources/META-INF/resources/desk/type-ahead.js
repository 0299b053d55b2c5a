/**
 * Keeps what is typed while an event is being opened, for the field that typing goes on in then: the keys of somebody who
 * is faster than the network.
 */
export class TypeAhead {
  #typed = '';
  #listening = false;
  #take = event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return;
    event.preventDefault();
    event.stopPropagation();
    this.#typed += event.key;
  };

  /** Whether an event is being opened. */
  get listening() {
    return this.#listening;
  }

  begin() {
    if (this.#listening) return;
    this.#listening = true;
    document.addEventListener('keydown', this.#take, true);
  }

  /** Gives what was typed to the field that has the focus, if it is an empty one to type in. */
  end() {
    if (!this.#listening) return;
    this.#listening = false;
    document.removeEventListener('keydown', this.#take, true);
    const field = document.activeElement;
    if (this.#typed && field.type === 'text' && !field.readOnly && !field.value) {
      field.value = this.#typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    this.#typed = '';
  }
}
