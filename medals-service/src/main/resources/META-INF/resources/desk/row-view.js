import { element } from '/ui/words.js';
import { organisationBox, textField } from './fields.js';
import { unclear } from './form.js';
import { MembersView } from './members-view.js';

function setValue(input, value) {
  if (input.value !== value) input.value = value;
}

/** One row of the podium: a medal, a vacant place, or a place that nobody has decided yet. */
export class RowView {
  element = element('div', 'row');
  #row;
  #context;
  #parts = {};
  #members;

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
    if (member) return this.#members.field(Number(member[1]), member[2] ?? 'code');
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

  addMember() {
    this.#members.add();
  }

  removeMember(id) {
    this.#members.remove(id);
  }

  #build() {
    const { organisations } = this.#context;
    const row = this.#row;
    const p = this.#parts;
    const take = key => value => {
      row[key] = value;
      this.#context.changed();
    };
    p.disc = element('span', `disc ${row.medal}`);
    p.disc.ariaHidden = 'true';
    p.label = element('span', 'colour', '');
    p.organisation = organisationBox(organisations);
    p.organisation.addEventListener('choose', () => this.#organisationChosen());
    p.kind = element('select', 'kind');
    p.kind.append(new Option('Athlete', 'ATHLETE'), new Option('Team', 'TEAM'));
    p.kind.addEventListener('change', () => {
      this.#context.remember();
      this.setKind(p.kind.value);
    });
    p.name = textField('', 'name', take('name'));
    p.code = textField('', 'code', take('code'));
    p.reason = textField('', 'reason', take('reason'), { placeholder: 'Why this place stays empty' });
    p.day = textField('', 'day', take('day'));
    p.moment = textField('', 'moment', take('moment'));
    for (const input of [p.day, p.moment]) input.addEventListener('blur', () => this.#context.spell(row));
    p.own = element('div', 'own');
    p.own.append(element('span', 'label', 'Own day'), p.day, element('span', 'label', 'own moment'), p.moment);
    this.#members = new MembersView(row, { ...this.#context, left: () => p.name.focus() });
    p.members = this.#members.element;
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
    this.say(row.organisationText && document.activeElement !== box.input ? unclear(row.organisationText) : '');
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

  #name(place) {
    const p = this.#parts;
    for (const [input, what] of [
      [p.organisation.input, 'organisation'], [p.kind, 'athlete or team'], [p.name, 'name'], [p.code, 'code of the competitor'],
      [p.reason, 'why this place stays empty'], [p.day, 'medal day'], [p.moment, 'moment of award'],
    ]) input.setAttribute('aria-label', `${place}: ${what}`);
  }

  /** Shows what the row holds; `word` stands beside the disc, `number` tells it from others of that word. */
  update(word, number, editable) {
    const row = this.#row;
    const p = this.#parts;
    const place = number > 1 ? `${word} ${number}` : word;
    this.#name(place);
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
    this.#members.update(place);
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
}
