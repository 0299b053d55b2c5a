import { element } from '/ui/words.js';
import { button } from './fields.js';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };
const MOST_BYTES = 1024 * 1024;

/** The running order as a spreadsheet, in a dialog: out, and in again after a look at what that would change. */
export class Spreadsheet {
  #dialog;
  #screen;
  #taken;
  #said = element('p', 'soft');
  #changes = element('ul');
  #footer = element('footer');

  /** @param taken is called when a sheet was taken in */
  constructor(dialog, screen, taken) {
    this.#dialog = dialog;
    this.#screen = screen;
    this.#taken = taken;
    this.#said.setAttribute('role', 'status');
  }

  /**
   * @param version of the running order that is stored
   * @param mayEdit whether a sheet can be taken in; not while something on the page is `unsaved`
   */
  ask(version, mayEdit, unsaved) {
    const title = element('h2', '', 'Spreadsheet');
    title.id = 'spreadsheet-title';
    const words = element('p', 'soft', 'It has every secret of the running order in it. Rows are matched by their id; a segment without a row stays.');
    const out = element('p');
    out.append(...Object.keys(TYPES).map(form => button(`Take out as ${form.toUpperCase()}`, '', () => this.#out(form))));
    const close = button('Close', 'Esc', () => this.#dialog.close());
    this.#footer.replaceChildren(close);
    this.#dialog.replaceChildren(title, words, out, ...(mayEdit && !unsaved ? [this.#choice(version)] : []), this.#said, this.#changes, this.#footer);
    this.#tell(mayEdit && unsaved ? 'Save or discard what is changed on the page; then a sheet can be taken in.' : '');
    this.#dialog.showModal();
    close.focus();
  }

  #choice(version) {
    const label = element('label');
    const file = Object.assign(element('input'), { type: 'file', accept: '.xlsx,.csv' });
    label.append(element('span', 'label', 'Take a sheet in again'), file);
    // Or the same file, chosen again once it is put right, would be no change.
    file.addEventListener('click', () => (file.value = ''));
    file.addEventListener('change', () => file.files[0] && this.#look(file.files[0], version));
    return label;
  }

  #tell(text, lines = [], className = 'soft') {
    this.#said.textContent = text;
    this.#said.className = className;
    this.#changes.replaceChildren(...lines.map(line => element('li', '', line)));
    this.#footer.querySelector('.strong')?.remove();
  }

  async #out(form) {
    const answer = await this.#screen.service.file(`${this.#path}.${form}`);
    if (!answer.ok) return this.#tell(answer.said, [], 'fault');
    const version = answer.tag.replaceAll('"', '');
    const link = Object.assign(element('a'), { href: URL.createObjectURL(answer.body), download: `${this.#name}${version}.${form}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
    return this.#tell(`Version ${version} is taken out. Leave -v${version} in the name of the file: it says what was changed meanwhile.`);
  }

  /** Asks what the sheet would change; nothing is stored by that. */
  async #look(file, present) {
    const form = file.name.split('.').pop().toLowerCase();
    if (!(form in TYPES)) return this.#tell('A sheet is a file that ends with .xlsx or .csv.', [], 'fault');
    if (file.size > MOST_BYTES) return this.#tell(`${file.name} has more than 1 MiB.`, [], 'fault');
    const version = this.#takenAt(file.name) ?? present;
    // Once, so that what is looked at is what is taken in, whatever becomes of the file meanwhile.
    const bytes = await file.arrayBuffer();
    const put = query => this.#screen.service.putFile(`${this.#path}.${form}${query}`, TYPES[form], { 'If-Match': `"${version}"` }, bytes);
    const answer = await put('?dryRun=true');
    if (!answer.ok) return this.#refused(answer);
    const { changes } = answer.body;
    if (!changes.length) return this.#tell(`${file.name} changes nothing.`);
    this.#tell(`${file.name} makes ${changes.length === 1 ? 'one change' : `${changes.length} changes`} to version ${version}:`, changes.map(lineOf));
    const take = button('Take it in', '', async () => {
      take.disabled = true;
      const done = await put('');
      if (!done.ok) return this.#refused(done);
      this.#dialog.close();
      return this.#taken(changes.length);
    }, 'strong');
    this.#footer.append(take);
    return take.focus();
  }

  #refused({ said, body }) {
    this.#tell(said, [...(body?.faults ?? []).map(faultOf), ...(body?.changes ?? []).map(({ text }) => text)], 'fault');
  }

  /** How the name of a sheet begins that this page stores; the version follows. */
  get #name() {
    return `${this.#screen.games}-${this.#screen.ceremony}-v`;
  }

  /** The version that a sheet was taken at; undefined when its name does not say. */
  #takenAt(name) {
    return name.startsWith(this.#name) ? /^\d+/.exec(name.slice(this.#name.length))?.[0] : undefined;
  }

  get #path() {
    return `${this.#screen.path}/running-order`;
  }
}

function lineOf({ segment, field, from, to }) {
  if (field === 'segment') return to === undefined ? `${segment} goes` : `${segment} comes: ${to}`;
  return `${segment}, ${field}: ${from || 'nothing'} becomes ${to || 'nothing'}`;
}

function faultOf({ row, column, value, detail }) {
  return `Row ${row}, ${column}: ${value ?? 'nothing'}. ${detail}`;
}
