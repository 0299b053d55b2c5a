import { element } from '/ui/words.js';

/** The keys of the desk, as they are shown and as they work. */
const KEYS = [
  ['Everywhere', [
    ['Ctrl+K, /', 'Find an event'],
    ['Ctrl+Enter', 'Check the change: nothing is stored yet'],
    ['Ctrl+S', 'Confirm, in the check'],
    ['Esc', 'Back'],
    ['Alt+I', 'Sign in'],
    ['?, F1', 'These keys'],
  ]],
  ['In the podium', [
    ['Enter, Tab', 'Next field'],
    ['Alt+↑ ↓', 'The same field of the row above, below'],
    ['Alt+G, S, B', 'A tie: one more gold, silver, bronze'],
    ['Alt+V', 'The place stays vacant, with a reason'],
    ['Alt+T', 'Athlete or team'],
    ['Alt+M', 'A member of the team'],
    ['Alt+N', 'The moment of award is now'],
    ['Alt+W', 'This row has its own day and moment'],
    ['Alt+Shift+↑ ↓', 'Changes places with the row above, below'],
    ['Alt+⌫', 'Clear the row, or the member'],
    ['Alt+Z', 'Undo that'],
  ]],
  ['What becomes of it', [
    ['Alt+O', 'Make official'],
    ['Alt+P', 'Record a protest'],
    ['Alt+H', 'Put on hold'],
    ['Alt+U', 'Back to unofficial'],
    ['Alt+R', 'Tell the reason of a change'],
    ['Alt+X', 'Exception from the rules of places'],
    ['Alt+E', 'Since when it is in effect, when not now'],
  ]],
];

/** Shows the keys. */
export function showHelp(dialog) {
  if (dialog.open) return dialog.close();
  const title = element('h2', '', 'Keys');
  title.id = 'help-title';
  title.tabIndex = -1;
  const columns = element('div', 'columns');
  for (const [name, keys] of KEYS) {
    const part = element('section');
    const list = element('dl');
    for (const [chord, what] of keys) {
      const term = element('dt');
      chord.split(', ').forEach((one, at) => term.append(at ? ' ' : '', element('kbd', '', one)));
      list.append(term, element('dd', '', what));
    }
    part.append(element('h3', 'label', name), list);
    columns.append(part);
  }
  const note = element('p', 'soft', 'To withdraw a podium, choose it under “After this”: it has no key of its own.');
  const close = Object.assign(element('button', '', 'Close '), { type: 'button' });
  close.append(element('kbd', '', 'Esc'));
  close.addEventListener('click', () => dialog.close());
  const footer = element('footer');
  footer.append(close);
  dialog.replaceChildren(title, columns, note, footer);
  dialog.showModal();
  title.focus();
  return undefined;
}
