import { element } from '/ui/words.js';
import { clockText } from '/show/times.js';
import { button } from './fields.js';

const MOST = 50;

/** Every version of a running order in a dialog: by whom, when, what it changed; one of them can be put on the page again. */
export class History {
  #dialog;
  #screen;
  #bring;

  /** @param bring is told the running order of a version that is wanted back */
  constructor(dialog, screen, bring) {
    this.#dialog = dialog;
    this.#screen = screen;
    this.#bring = bring;
  }

  /** @param mayEdit whether a version can be brought back */
  async ask(mayEdit) {
    const title = element('h2', '', 'Versions');
    title.id = 'history-title';
    const list = element('ol', 'versions');
    const said = element('p', 'fault');
    said.setAttribute('role', 'alert');
    const footer = element('footer');
    const close = button('Close', 'Esc', () => this.#dialog.close());
    footer.append(close);
    this.#dialog.replaceChildren(title, list, said, footer);
    this.#dialog.showModal();
    close.focus();
    await this.#page(list, said, footer, '', mayEdit);
  }

  async #page(list, said, footer, before, mayEdit) {
    const answer = await this.#screen.service.get(`${this.#path}?limit=${MOST}${before}`);
    if (!answer.ok) return void (said.textContent = answer.said);
    for (const version of answer.body.items) list.append(this.#line(version, mayEdit));
    if (!answer.body.next) return undefined;
    const older = button('Older ones', '', () => {
      older.remove();
      this.#page(list, said, footer, `&before=${answer.body.next}`, mayEdit);
    });
    footer.prepend(older);
    return undefined;
  }

  #line({ version, editedBy, editedAt, correction }, mayEdit) {
    const { zone } = this.#screen.state;
    const item = element('li');
    const details = element('details');
    const summary = element('summary');
    summary.append(element('b', '', `Version ${version}`), ` by ${editedBy ?? 'nobody known'}, ${clockText(zone, Date.parse(editedAt), { seconds: true, near: this.#screen.clock.now })}`);
    details.append(summary);
    if (correction) summary.append(element('span', 'chip', `Correction: ${correction}`));
    details.addEventListener('toggle', () => details.open && this.#changes(details, version), { once: true });
    item.append(details);
    if (mayEdit) {
      const back = button('Bring back', '', () => this.#back(version), 'quiet');
      back.setAttribute('aria-label', `Bring version ${version} back`);
      item.append(back);
    }
    return item;
  }

  async #changes(details, version) {
    const said = element('ul');
    details.append(said);
    if (version === 1) return said.append(element('li', '', 'The first one.'));
    const answer = await this.#screen.service.get(`${this.#path}/${version - 1}/changes?to=${version}`);
    const lines = answer.ok ? answer.body.changes.map(({ text }) => text) : [answer.said];
    return said.append(...lines.map(line => element('li', '', line)));
  }

  async #back(version) {
    const answer = await this.#screen.service.get(`${this.#path}/${version}`);
    this.#dialog.close();
    this.#bring(answer, version);
  }

  get #path() {
    return `${this.#screen.path}/running-order/versions`;
  }
}
