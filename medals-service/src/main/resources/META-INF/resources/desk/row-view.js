import '/desk/combo-box.js';
import { element, nameOf } from '/ui/words.js';
import { flagOf } from '/ui/flags.js';
import { newMember } from './form.js';

export const COLOUR_WORDS = { GOLD: 'Gold', SILVER: 'Silver', BRONZE: 'Bronze' };

/** A field that finds an organisation by code or name. */
export function organisationBox(organisations, label) {
  const box = element('combo-box');
  box.setAttribute('label', 'Organisations');
  box.input.setAttribute('aria-label', label);
  box.find = typed => organisations.index.find(typed);
  box.sure = typed => {
    const exact = organisations.index.byCode(typed);
    if (exact) return exact;
    const found = organisations.index.find(typed, undefined, 2);
    return found.length === 1 ? found[0] : null;
  };
  box.textOf = organisation => `${organisation.code}  ${nameOf(organisation.names, organisation.code)}`;
  box.show = organisation => {
    const flag = element('span', 'flag', flagOf(organisation.code));
    flag.ariaHidden = 'true';
    return [flag, element('b', '', organisation.code), element('span', '', nameOf(organisation.names, organisation.code))];
  };
  return box;
}

/** A text field with its label for those who do not see the heads of the columns. */
export function textField(label, className, take, more = {}) {
  const input = Object.assign(element('input', className), { type: 'text', autocomplete: 'off', spellcheck: false, ...more });
  input.setAttribute('aria-label', label);
  input.addEventListener('input', () => take(input.value));
  return input;
}

function setValue(input, value) {
  if (input.value !== value) input.value = value;
}

/** One row of the podium: a medal, a vacant place, or a place that nobody has decided yet. */
export class RowView {
  element = element('div', 'row');
  #row;
  #context;
  #parts = {};
  #members = new Map();

  /** @param context {organisations, changed(), spell(row), remember(), teamCode(row)} of the form */
  constructor(row, context) {
    this.#row = row;
    this.#context = context;
    this.element.dataset.row = row.id;
    this.#build();
  }

  get row() {
    return this.#row;
  }

  /** The input that a path of this row means, such as `competitor.members[0].code`; null when the row has none. */
  field(path) {
    const p = this.#parts;
    const member = /^competitor\.members\[(\d+)\](?:\.(\w+))?$/.exec(path);
    if (member) {
      const view = this.#members.get(this.#row.members[Number(member[1])]?.id);
      return view?.[member[2] ?? 'code'] ?? null;
    }
    const own = this.#row.ownTime ? { awardedAt: p.moment, medalDate: p.day } : {};
    return { organisation: p.organisation.input, 'competitor.name': p.name, 'competitor.code': p.code, 'competitor.kind': p.kind,
      reason: p.reason, medal: this.#row.vacant ? p.reason : p.organisation.input, competitor: p.name, ...own }[path] ?? null;
  }

  /** Where typing begins. */
  get first() {
    return this.#row.vacant ? this.#parts.reason : this.#parts.organisation.input;
  }

  say(text) {
    this.#parts.fault.textContent = text;
    this.#parts.fault.hidden = !text;
  }

  get faultId() {
    return this.#parts.fault.id;
  }

  addMember(member = newMember()) {
    this.#row.members.push(member);
    this.#row.kind = 'TEAM';
    this.#context.changed();
    this.#members.get(member.id).code.focus();
  }

  #build() {
    const { organisations } = this.#context;
    const row = this.#row;
    const p = this.#parts;
    const colour = COLOUR_WORDS[row.medal];
    const take = key => value => {
      row[key] = value;
      this.#context.changed();
    };
    p.disc = element('span', `disc ${row.medal}`);
    p.disc.ariaHidden = 'true';
    p.label = element('span', 'colour', '');
    p.organisation = organisationBox(organisations, `${colour}: organisation`);
    p.organisation.addEventListener('choose', () => this.#organisationChosen());
    p.kind = element('select', 'kind');
    p.kind.setAttribute('aria-label', `${colour}: athlete or team`);
    p.kind.append(new Option('Athlete', 'ATHLETE'), new Option('Team', 'TEAM'));
    p.kind.addEventListener('change', () => this.setKind(p.kind.value));
    p.name = textField(`${colour}: name`, 'name', take('name'));
    p.code = textField(`${colour}: code of the competitor`, 'code', take('code'));
    p.reason = textField(`${colour}: why this place stays empty`, 'reason', take('reason'), { placeholder: 'Why this place stays empty' });
    p.day = textField(`${colour}: medal day`, 'day', take('day'));
    p.moment = textField(`${colour}: moment of award`, 'moment', take('moment'));
    for (const input of [p.day, p.moment]) input.addEventListener('blur', () => this.#context.spell(row));
    p.own = element('div', 'own');
    p.own.append(element('span', 'label', 'Own day'), p.day, element('span', 'label', 'own moment'), p.moment);
    p.members = element('div', 'members');
    p.members.setAttribute('role', 'group');
    p.members.setAttribute('aria-label', `${colour}: members of the team`);
    p.undecided = element('p', 'undecided soft', 'Not decided yet');
    p.fault = element('p', 'fault');
    p.fault.id = `fault-${row.id}`;
    const head = element('span', 'place');
    head.append(p.disc, p.label);
    this.element.append(head, p.organisation, p.kind, p.name, p.code, p.reason, p.undecided, p.own, p.members, p.fault);
  }

  #organisationChosen() {
    const row = this.#row;
    const box = this.#parts.organisation;
    row.organisation = box.chosen?.code ?? '';
    row.organisationText = box.typed;
    this.#proposeTeam();
    this.#context.changed();
  }

  setKind(kind) {
    this.#row.kind = kind;
    if (kind === 'ATHLETE') this.#row.members = [];
    this.#proposeTeam();
    this.#context.changed();
  }

  // The results give a team no code: its event and its organisation make one. What somebody wrote stays.
  #proposeTeam() {
    const row = this.#row;
    const organisation = this.#context.organisations.byCode.get(row.organisation);
    const before = row.proposed ?? {};
    const made = row.kind === 'TEAM' && organisation
      ? { name: organisation.names.en, code: this.#context.teamCode(row) }
      : { name: '', code: '' };
    if (row.name === (before.name ?? '')) row.name = made.name;
    if (row.code === (before.code ?? '')) row.code = made.code;
    row.proposed = made;
  }

  /** Shows what the row holds; `word` stands beside the disc. */
  update(word, editable) {
    const row = this.#row;
    const p = this.#parts;
    this.element.classList.toggle('vacant', row.vacant);
    this.element.classList.toggle('open', !row.vacant && !row.organisation && !row.organisationText && !row.name && !row.code && !row.added);
    p.label.textContent = word;
    const known = this.#context.organisations.byCode.get(row.organisation);
    if (row.organisation) {
      if (p.organisation.chosen?.code !== row.organisation)
        p.organisation.set(known ?? { code: row.organisation, names: {} });
    } else if (p.organisation.chosen || p.organisation.input.value.trim() !== row.organisationText) {
      if (document.activeElement !== p.organisation.input) p.organisation.set(null, row.organisationText);
    }
    setValue(p.kind, row.kind);
    setValue(p.name, row.name);
    setValue(p.code, row.code);
    setValue(p.reason, row.reason);
    setValue(p.day, row.day);
    setValue(p.moment, row.moment);
    this.#markChanges();
    for (const part of [p.organisation, p.kind, p.name, p.code]) part.hidden = row.vacant || (!editable && this.element.classList.contains('open'));
    p.reason.hidden = !row.vacant;
    const isOpen = this.element.classList.contains('open');
    p.own.hidden = row.vacant || !row.ownTime || isOpen;
    p.undecided.hidden = editable || !isOpen;
    p.members.hidden = row.vacant || row.kind !== 'TEAM';
    this.#updateMembers();
    for (const input of this.element.querySelectorAll('input')) input.readOnly = !editable;
    for (const select of this.element.querySelectorAll('select')) select.disabled = !editable;
    for (const button of this.element.querySelectorAll('button')) button.hidden = !editable;
  }

  #markChanges() {
    for (const key of ['organisation', 'kind', 'name', 'code']) {
      const part = this.#parts[key];
      const { was } = this.#row;
      const changed = Boolean(was) && was[key] !== this.#row[key];
      part.classList.toggle('changed', changed);
      const input = part.input ?? part;
      input.title = changed ? `Before: ${was[key]}` : '';
      if (changed) input.setAttribute('aria-description', input.title);
      else input.removeAttribute('aria-description');
    }
  }

  #updateMembers() {
    const wanted = new Set(this.#row.members.map(member => member.id));
    for (const [id, view] of this.#members) if (!wanted.has(id)) {
      view.line.remove();
      this.#members.delete(id);
    }
    this.#row.members.forEach((member, place) => {
      const view = this.#members.get(member.id) ?? this.#newMember(member);
      setValue(view.code, member.code);
      setValue(view.name, member.name);
      setValue(view.gender, member.gender);
      const known = this.#context.organisations.byCode.get(member.organisation);
      if ((view.box.chosen?.code ?? '') !== member.organisation && document.activeElement !== view.organisation) view.box.set(known ?? null, member.organisation);
      if (this.#parts.members.children[place] !== view.line) this.#parts.members.insertBefore(view.line, this.#parts.members.children[place] ?? null);
    });
    if (!this.#parts.add) {
      this.#parts.add = Object.assign(element('button', 'quiet', 'Add a member'), { type: 'button', tabIndex: -1 });
      this.#parts.add.append(' ', element('kbd', '', 'Alt+M'));
      this.#parts.add.addEventListener('click', () => this.addMember());
      this.#parts.members.append(this.#parts.add);
    }
  }

  #newMember(member) {
    const take = key => value => {
      member[key] = value;
      this.#context.changed();
    };
    const line = element('div', 'member');
    const code = textField('Member: code', 'code', take('code'), { placeholder: 'Code' });
    const name = textField('Member: name', 'name', take('name'), { placeholder: 'Name' });
    const gender = element('select', 'gender');
    gender.setAttribute('aria-label', 'Member: gender');
    gender.append(new Option('–', ''), new Option('M', 'M'), new Option('W', 'W'));
    gender.addEventListener('change', () => take('gender')(gender.value));
    const box = organisationBox(this.#context.organisations, 'Member: own organisation, when it is not the team’s');
    box.input.placeholder = 'Organisation';
    box.addEventListener('choose', () => take('organisation')(box.chosen?.code ?? box.typed));
    const away = Object.assign(element('button', 'quiet', '×'), { type: 'button', tabIndex: -1, title: 'Remove this member (Alt+Backspace)' });
    away.setAttribute('aria-label', 'Remove this member');
    away.addEventListener('click', () => this.removeMember(member.id));
    line.dataset.member = member.id;
    line.append(code, name, gender, box, away);
    code.addEventListener('paste', event => this.#pasted(event, member));
    const view = { line, code, name, gender, organisation: box.input, box };
    this.#members.set(member.id, view);
    return view;
  }

  removeMember(id) {
    const place = this.#row.members.findIndex(member => member.id === id);
    this.#context.remember();
    this.#row.members.splice(place, 1);
    this.#context.changed();
    const next = this.#row.members[Math.min(place, this.#row.members.length - 1)];
    (next ? this.#members.get(next.id).code : this.#parts.name).focus();
  }

  // A list copied from a sheet: code, name, gender per line, between tabs or semicolons.
  #pasted(event, member) {
    const lines = event.clipboardData.getData('text').split(/\r?\n/).map(line => line.split(/[\t;]/).map(cell => cell.trim())).filter(cells => cells[0]);
    if (lines.length === 0 || (lines.length === 1 && lines[0].length === 1)) return;
    event.preventDefault();
    this.#context.remember();
    const place = this.#row.members.indexOf(member);
    const made = lines.map(([code, name = '', gender = '']) => ({ ...newMember(), code, name, gender: { F: 'W', W: 'W', M: 'M' }[gender.toUpperCase()] ?? '' }));
    this.#row.members.splice(place, 1, ...made);
    this.#context.changed();
  }
}
