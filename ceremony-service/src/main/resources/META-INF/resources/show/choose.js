import { element, nameOf } from '/ui/words.js';

const KEPT = 'flambeau.show.games';

/** Asks which show it is, when the address does not say. */
export function choose(screen) {
  const main = document.querySelector('main');
  const form = element('form', 'choose');
  const field = Object.assign(element('input'), { type: 'text', required: true, autocomplete: 'off', spellcheck: false, value: screen.games ?? localStorage.getItem(KEPT) ?? '' });
  const label = element('label');
  label.append(element('span', 'label', 'Code of the Games'), field);
  const list = element('ul', 'ceremonies');
  const said = element('p', 'fault');
  said.setAttribute('role', 'alert');
  const send = Object.assign(element('button', 'strong', 'Show its ceremonies'), { type: 'submit' });
  form.append(element('h2', '', 'Which show?'), label, send, said, list);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = await screen.service.get(`/games/${encodeURIComponent(field.value.trim())}/ceremonies?limit=200`);
    said.textContent = answer.ok ? (answer.body.items.length ? '' : 'This Games has no ceremony yet.') : answer.said;
    if (!answer.ok) return;
    localStorage.setItem(KEPT, field.value.trim());
    list.replaceChildren(...answer.body.items.map(item => link(screen.page, field.value.trim(), item)));
    list.querySelector('a')?.focus();
  });
  main.replaceChildren(form);
  document.body.dataset.connection = 'none';
  field.focus();
  if (field.value) form.requestSubmit();
}

function link(page, games, { code, facts, state }) {
  const item = element('li');
  const made = Object.assign(element('a', '', nameOf(facts.names, code)), {
    href: `/${page}/?games=${encodeURIComponent(games)}&ceremony=${encodeURIComponent(code)}`,
  });
  item.append(made, element('span', 'soft', ` ${new Date(facts.plannedStart).toLocaleString('en-GB', { timeZone: facts.zone, dateStyle: 'medium', timeStyle: 'short' })} · ${state.toLowerCase()}`));
  return item;
}
