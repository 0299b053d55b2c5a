import { element } from '/ui/words.js';
import { newMember } from './form.js';
import { organisationBox, textField } from './fields.js';

const LABELS = { code: 'code', name: 'name', gender: 'gender', organisation: 'own organisation, in a team of several' };
const GENDERS = { F: 'W', W: 'W', M: 'M' };

/** The members of a team, a line each. */
export class MembersView {
  element = element('div', 'members');
  #row;
  #context;
  #views = new Map();
  #add = Object.assign(element('button', 'quiet', 'Add a member '), { type: 'button', tabIndex: -1 });

  /** @param context {organisations, changed(), remember()} of the form, and `left()`, where to go when none is left */
  constructor(row, context) {
    this.#row = row;
    this.#context = context;
    this.element.setAttribute('role', 'group');
    this.#add.append(element('kbd', '', 'Alt+M'));
    this.#add.addEventListener('click', () => this.add());
    this.element.append(this.#add);
  }

  add(member = newMember()) {
    this.#row.members.push(member);
    this.#row.kind = 'TEAM';
    this.#context.changed();
    this.#views.get(member.id).code.focus();
  }

  remove(id) {
    const { members } = this.#row;
    const place = members.findIndex(member => member.id === id);
    this.#context.remember();
    members.splice(place, 1);
    this.#context.changed();
    const next = members[Math.min(place, members.length - 1)];
    if (next) this.#views.get(next.id).code.focus();
    else this.#context.left();
  }

  /** The input that holds this of the member at a place. */
  field(place, name) {
    return this.#views.get(this.#row.members[place]?.id)?.[name] ?? null;
  }

  /** @param place words of the place that the team holds */
  update(place) {
    const { members } = this.#row;
    const wanted = new Set(members.map(member => member.id));
    for (const [id, view] of this.#views) if (!wanted.has(id)) {
      this.#views.delete(id);
      view.line.remove();
    }
    this.element.setAttribute('aria-label', `${place}: members of the team`);
    members.forEach((member, at) => {
      const view = this.#views.get(member.id) ?? this.#made(member);
      for (const key of ['code', 'name', 'gender']) if (view[key].value !== member[key]) view[key].value = member[key];
      const known = this.#context.organisations.byCode.get(member.organisation);
      if ((view.box.chosen?.code ?? '') !== member.organisation && document.activeElement !== view.organisation) view.box.set(known ?? null, member.organisation);
      for (const [key, what] of Object.entries(LABELS)) view[key].setAttribute('aria-label', `${place}, member ${at + 1}: ${what}`);
      if (this.element.children[at] !== view.line) this.element.insertBefore(view.line, this.element.children[at] ?? null);
    });
  }

  #made(member) {
    const take = key => value => {
      member[key] = value;
      this.#context.changed();
    };
    const line = element('div', 'member');
    const code = textField('', 'code', take('code'), { placeholder: 'Code' });
    const name = textField('', 'name', take('name'), { placeholder: 'Name' });
    const gender = element('select', 'gender');
    gender.append(new Option('–', ''), new Option('M', 'M'), new Option('W', 'W'));
    gender.addEventListener('change', () => take('gender')(gender.value));
    const box = organisationBox(this.#context.organisations);
    box.input.placeholder = 'Organisation, if mixed';
    box.addEventListener('choose', () => take('organisation')(box.chosen?.code ?? box.typed));
    const away = Object.assign(element('button', 'quiet', '×'), { type: 'button', tabIndex: -1, title: 'Remove this member (Alt+Backspace)' });
    away.setAttribute('aria-label', 'Remove this member');
    away.addEventListener('click', () => this.remove(member.id));
    line.dataset.member = member.id;
    line.append(code, name, gender, box, away);
    code.addEventListener('paste', event => this.#pasted(event, member));
    const view = { line, code, name, gender, organisation: box.input, box };
    this.#views.set(member.id, view);
    return view;
  }

  // A list copied from a sheet: code, name, gender and, in a team of several, the organisation of each; between tabs or semicolons.
  #pasted(event, member) {
    const lines = event.clipboardData.getData('text').split(/\r?\n/).map(line => line.split(/[\t;]/).map(cell => cell.trim())).filter(cells => cells[0]);
    if (lines.length === 0 || (lines.length === 1 && lines[0].length === 1)) return;
    event.preventDefault();
    this.#context.remember();
    const made = lines.map(([code, name = '', gender = '', organisation = '']) => ({
      ...newMember(), code, name, gender: GENDERS[gender.toUpperCase()] ?? '', organisation: organisation.toUpperCase(),
    }));
    this.#row.members.splice(this.#row.members.indexOf(member), 1, ...made);
    this.#context.changed();
    this.#views.get(made.at(-1).id).code.focus();
  }
}
