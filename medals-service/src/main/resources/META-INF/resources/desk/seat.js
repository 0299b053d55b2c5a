/**
 * Who sits at the desk. A token that is not taken any more does not drive anybody from the form: what the person may do
 * is known, and typing goes on; only to check and to confirm takes a token that holds.
 */
export class Seat {
  #session;
  #signIn;
  #dialog;
  #left = null;
  #lapsing = false;

  /** @param dialog the one in which `signIn` asks */
  constructor(session, signIn, dialog) {
    this.#session = session;
    this.#signIn = signIn;
    this.#dialog = dialog;
    session.addEventListener('change', () => {
      if (!this.#lapsing) this.#left = null;
    });
  }

  /** Whether what is entered can be sent. */
  get holds() {
    return this.#session.has('results', 'results-chief');
  }

  /** Whether the token of who sits here has ended: nobody signed out. */
  get lapsed() {
    return this.#session.token ? this.#session.expired : this.#left !== null;
  }

  get name() {
    return this.#session.name ?? this.#left?.name ?? null;
  }

  /** The roles of who sits here, of a token that has ended too. */
  get roles() {
    return this.#session.token ? this.#session.roles : this.#left?.roles ?? [];
  }

  /** The service does not take the token any more. */
  lapse() {
    const { token, name, roles } = this.#session;
    if (!token) return;
    this.#left = { name, roles };
    this.#lapsing = true;
    this.#session.signOut();
    this.#lapsing = false;
  }

  /** Asks to sign in; tells whether it holds then. */
  ask(why) {
    const answered = new Promise(done => this.#dialog.addEventListener('close', () => done(this.holds), { once: true }));
    this.#signIn.ask(why);
    return answered;
  }
}
