// The fields of a form whose content is taken at once, when it can be read; what cannot is told at the field itself.
import { element } from '/ui/words.js';

/** @param read gives what the text means for `take`, or null when it cannot be read, which `wrong` explains */
export function textField(name, value, read, take, wrong = '') {
  const label = element('label', 'field');
  const input = Object.assign(element('input'), { type: 'text', defaultValue: value, autocomplete: 'off' });
  const fault = element('span', 'fault');
  fault.setAttribute('role', 'alert');
  label.append(element('span', 'label', name), input, fault);
  input.addEventListener('change', () => {
    const meant = read(input.value.trim());
    mark(input, meant === null ? wrong : '');
    if (meant !== null) take(meant);
  });
  return label;
}

/** Tells what is wrong with a field; nothing takes it back. */
export function mark(input, wrong) {
  input.closest('label').querySelector('.fault').textContent = wrong;
  if (wrong) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

export function flagField(name, value, take) {
  const label = element('label', 'choice');
  const input = Object.assign(element('input'), { type: 'checkbox', checked: Boolean(value) });
  label.append(input, name);
  input.addEventListener('change', () => take(input.checked));
  return label;
}

/** @param choices each [value, words] */
export function choiceField(name, value, choices, take) {
  const label = element('label', 'field');
  const select = element('select');
  select.append(...choices.map(([its, words]) => new Option(words, its)));
  select.value = value;
  label.append(element('span', 'label', name), select);
  select.addEventListener('change', () => take(select.value));
  return label;
}

/** Fields that belong together. */
export function part(name, ...fields) {
  const set = element('fieldset');
  set.append(element('legend', '', name), ...fields);
  return set;
}

export function button(name, keys, action, className = '') {
  const made = Object.assign(element('button', className, keys ? `${name} ` : name), { type: 'button' });
  if (keys) made.append(element('kbd', '', keys));
  made.addEventListener('click', action);
  return made;
}
