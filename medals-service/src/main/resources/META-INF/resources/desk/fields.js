import '/desk/combo-box.js';
import { element, nameOf } from '/ui/words.js';
import { flagOf } from '/ui/flags.js';

/** A field that finds an organisation by code or name; whoever shows it names it. */
export function organisationBox(organisations) {
  const box = element('combo-box');
  box.setAttribute('label', 'Organisations');
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
    const shown = [flag, element('b', '', organisation.code), element('span', '', nameOf(organisation.names, organisation.code))];
    return organisation.ranked ? shown : [...shown, element('span', 'soft more', 'not ranked')];
  };
  return box;
}

/** A text field with its label for those who do not see the heads of the columns; whoever gives none names it later. */
export function textField(label, className, take, more = {}) {
  const input = Object.assign(element('input', className), { type: 'text', autocomplete: 'off', spellcheck: false, ...more });
  if (label) input.setAttribute('aria-label', label);
  input.addEventListener('input', () => take(input.value));
  return input;
}
