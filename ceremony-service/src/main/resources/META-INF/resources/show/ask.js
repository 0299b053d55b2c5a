import { isoOf, readLength } from './durations.js';
import { element } from '/ui/words.js';

/**
 * Asks before something is done: a warning, and what it needs to know.
 * @returns {Promise<object|null>} the values by field name; null when it was not meant
 */
export function ask(dialog, { title, warning, fields }, yes) {
  const form = element('form');
  form.method = 'dialog';
  const heading = element('h2', '', title);
  heading.id = 'ask-title';
  form.append(heading);
  if (warning) form.append(element('p', '', warning));
  const fault = element('p', 'fault');
  fault.setAttribute('role', 'alert');
  const reads = fields.map(field => (field.choices ? choices(form, field) : text(form, field)));
  const footer = element('footer');
  const no = button('Back', 'Esc', () => dialog.close());
  const go = button(yes, 'Enter');
  go.type = 'submit';
  go.classList.add('strong');
  footer.append(no, go);
  form.append(fault, footer);
  dialog.replaceChildren(form);
  dialog.showModal();
  (form.querySelector('input:checked, input, select') ?? go).focus();
  form.querySelector('input[type=text]')?.select();
  // A list of choices does not send its form by itself.
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.tagName !== 'SELECT') return;
    event.preventDefault();
    form.requestSubmit();
  });
  return new Promise(decided => {
    let values = null;
    form.addEventListener('submit', event => {
      event.preventDefault();
      const read = Object.assign({}, ...reads.map(one => one()));
      fault.textContent = read.fault ?? '';
      if (read.fault) return;
      values = read;
      dialog.close();
    });
    dialog.addEventListener('close', () => decided(values), { once: true });
  });
}

function button(name, keys, action) {
  const made = Object.assign(element('button', '', `${name} `), { type: 'button' });
  made.append(element('kbd', '', keys));
  if (action) made.addEventListener('click', action);
  return made;
}

function choices(form, { name, label, choices: offered, start }) {
  if (offered.length > 4) return list(form, { name, label, offered, start });
  const set = element('fieldset');
  set.append(element('legend', 'label', label));
  for (const [value, words] of offered) {
    const line = element('label', 'choice');
    line.append(Object.assign(element('input'), { type: 'radio', name, value, checked: value === (start ?? offered[0][0]) }), words);
    set.append(line);
  }
  form.append(set);
  return () => chosen(name, set.querySelector('input:checked').value);
}

function list(form, { name, label, offered, start }) {
  const select = element('select');
  select.append(...offered.map(([value, words]) => new Option(words, value)));
  select.value = start ?? offered[0][0];
  form.append(labelled(label, select));
  return () => chosen(name, select.value);
}

const chosen = (name, value) => (value === '' ? {} : { [name]: value });

function text(form, { name, label, text: proposed, optional, length }) {
  const input = Object.assign(element('input'), { type: 'text', value: proposed, autocomplete: 'off', maxLength: 200 });
  form.append(labelled(label, input));
  return () => {
    const value = input.value.trim();
    if (!value) return optional ? {} : { fault: `${label}: this is needed.` };
    if (!length) return { [name]: value };
    const millis = readLength(value);
    return millis ? { [name]: isoOf(millis) } : { fault: 'Write minutes, or minutes and seconds: 2, 2:30, −1.' };
  };
}

function labelled(label, field) {
  const made = element('label');
  made.append(element('span', 'label', label), field);
  return made;
}
