import { element } from '/ui/words.js';

const SOON = 10 * 60_000;

/** Signing in by a token, and who is signed in. */
export class SignIn {
  #dialog;
  #box;
  #session;
  #verify;
  #place;
  #roles;

  /**
   * @param verify asks the service about a token: null when it is taken, else what is wrong with it
   * @param place what one signs in to, and `roles`, those that are worth showing
   */
  constructor(dialog, box, session, verify, place, roles) {
    this.#dialog = dialog;
    this.#box = box;
    this.#session = session;
    this.#verify = verify;
    this.#place = place;
    this.#roles = roles;
    for (const when of ['change', 'lapse']) session.addEventListener(when, () => this.draw());
    setInterval(() => this.draw(), 15_000);
    this.draw();
  }

  /** Asks for a token; `why` is told above it. */
  ask(why = '') {
    if (this.#dialog.open) return;
    const form = element('form');
    form.method = 'dialog';
    const title = element('h2', '', `Sign in to ${this.#place}`);
    title.id = 'sign-in-title';
    const field = Object.assign(element('input', 'token'), { type: 'password', autocomplete: 'off', spellcheck: false, required: true });
    const label = element('label');
    label.append(element('span', 'label', 'Token'), field);
    const fault = element('p', 'fault', why);
    fault.id = 'sign-in-fault';
    fault.setAttribute('role', 'alert');
    field.setAttribute('aria-describedby', fault.id);
    const send = Object.assign(element('button', 'strong', 'Sign in '), { type: 'submit' });
    send.append(element('kbd', '', 'Enter'));
    const read = Object.assign(element('button', '', 'Only read '), { type: 'button' });
    read.append(element('kbd', '', 'Esc'));
    read.addEventListener('click', () => this.#dialog.close());
    const footer = element('footer');
    footer.append(read, send);
    form.append(title, element('p', 'soft', 'Paste your bearer token (JWT). It stays in this tab and goes to this service only.'), label, fault, footer);
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#submit(field, fault, send);
    });
    this.#dialog.replaceChildren(form);
    this.#dialog.showModal();
    field.focus();
  }

  async #submit(field, fault, send) {
    const token = field.value.replace(/\s+/g, '').replace(/^Bearer/i, '');
    send.disabled = true;
    fault.textContent = '';
    const refused = await this.#verify(token);
    send.disabled = false;
    if (refused) {
      fault.textContent = refused;
      field.setAttribute('aria-invalid', 'true');
      field.select();
      return;
    }
    this.#dialog.close();
    this.#session.signIn(token);
  }

  draw() {
    const session = this.#session;
    const button = (text, action) => {
      const made = Object.assign(element('button', 'quiet', text), { type: 'button' });
      made.addEventListener('click', action);
      return made;
    };
    if (!session.token) {
      const made = button('Sign in ', () => this.ask());
      made.append(element('kbd', '', 'Alt+I'));
      this.#box.replaceChildren(element('span', 'soft', 'Read only'), made);
      this.#box.className = 'who';
      return;
    }
    const left = session.expires === null ? Infinity : session.expires - Date.now();
    const time = session.expires === null ? '' : new Date(session.expires).toLocaleString('en-GB', left < 86_400_000 ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
    const roles = session.roles.filter(role => this.#roles.includes(role)).join(', ') || 'reads only';
    const until = element('span', 'until', left <= 0 ? `expired ${time}` : time ? `until ${time}` : '');
    const words = element('span', 'name');
    words.append(element('b', '', session.name), roles === session.name ? '' : ` ${roles}`);
    this.#box.className = `who${left <= 0 ? ' expired' : left < SOON ? ' soon' : ''}`;
    this.#box.replaceChildren(words, until, left <= 0 ? button('Sign in again', () => this.ask()) : button('Sign out', () => session.signOut()));
  }
}
