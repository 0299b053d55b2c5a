import { element } from '/ui/words.js';
import { button } from './fields.js';
import { comparison, merged } from './merging.js';
import { say } from './words.js';

/**
 * Shows a colleague's running order beside the own, point by point.
 * @param about {base, mine, theirs, zone}, the first three {segments, groups}
 * @returns {Promise<{segments, groups}|null>} one running order of both; null when it is not decided
 */
export function decide(dialog, { base, mine, theirs, zone }) {
  const points = comparison(base, mine, theirs);
  const title = element('h2', '', 'A colleague changed the running order meanwhile');
  title.id = 'conflict-title';
  const intro = element('p', 'soft', 'Nothing of yours is lost. What only one of you changed is chosen already; choose where both of you did.');
  const table = element('table', 'sides');
  const head = table.createTHead().insertRow();
  for (const name of ['', 'Before', 'Theirs now', 'Yours']) head.append(Object.assign(element('th', 'label', name), { scope: 'col' }));
  const body = table.createTBody();
  const hint = element('p', 'hint');
  hint.setAttribute('role', 'status');
  const done = button('Use this and save it', 'Ctrl+Enter', () => finish(), 'strong');
  const footer = element('footer');
  footer.append(button('Back', 'Esc', () => dialog.close()), button('All theirs', 'Alt+L', () => all('theirs')), button('All mine', 'Alt+R', () => all('mine')), done);
  points.forEach((point, place) => body.append(line(point, place, zone, draw)));
  dialog.replaceChildren(title, intro, table, hint, footer);
  draw();
  dialog.showModal();
  (body.querySelector('tr.open input') ?? done).focus();

  let result = null;
  function draw() {
    points.forEach((point, place) => {
      const row = body.children[place];
      row.classList.toggle('open', !point.choice);
      for (const input of row.querySelectorAll('input')) {
        input.checked = input.value === point.choice;
        input.closest('td').classList.toggle('chosen', input.checked);
      }
    });
    const open = points.filter(({ choice }) => !choice).length;
    hint.textContent = open ? `${open} to choose: both of you changed it` : 'All is chosen';
    done.disabled = open > 0;
  }
  function all(side) {
    points.forEach(point => (point.choice = side));
    draw();
    done.focus();
  }
  function finish() {
    if (points.some(({ choice }) => !choice)) return;
    result = merged(points, mine, theirs);
    dialog.close();
  }
  function keys(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
    else if (event.altKey && event.code === 'KeyL') all('theirs');
    else if (event.altKey && event.code === 'KeyR') all('mine');
    else return;
    event.preventDefault();
  }
  dialog.addEventListener('keydown', keys);
  return new Promise(decided => dialog.addEventListener('close', () => {
    dialog.removeEventListener('keydown', keys);
    decided(result);
  }, { once: true }));
}

function line(point, place, zone, draw) {
  const row = element('tr');
  const what = element('th', '', point.title ? `${point.title}: ${point.name.toLowerCase()}` : point.name);
  what.scope = 'row';
  const words = side => (['kept', 'budget'].includes(point.field) && !point[side] ? 'Not in it' : say(point.field, point[side], zone));
  row.append(what, element('td', 'soft', point.field === 'order' ? '' : words('base')));
  for (const side of ['theirs', 'mine']) {
    const cell = element('td');
    const label = element('label', 'choice');
    const input = Object.assign(element('input'), { type: 'radio', name: `choice-${place}`, value: side });
    input.addEventListener('change', () => {
      point.choice = side;
      draw();
    });
    label.append(input, element('span', '', words(side)));
    cell.append(label);
    row.append(cell);
  }
  return row;
}
