/**
 * The letter of a chord as the person's keyboard has it (`KeyZ` is where Z is printed, on any layout); where a modifier
 * makes the letter another sign, as Option does on a Mac, the place of the key.
 */
export function codeOf(event) {
  return /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
}

/** Ctrl, or Command on a Mac, and no Alt: AltGr is both. */
export const isControl = event => (event.ctrlKey || event.metaKey) && !event.altKey;

const isTyping = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName) && document.activeElement.type !== 'radio';

/**
 * Listens to the keys of the whole page.
 * @param does {help, find, check, early, signIn}, and `alt` and `altShift`, what Alt and a key does, by the key's code
 */
export function listen(does) {
  document.addEventListener('keydown', event => {
    const action = meant(event, does);
    if (!action) return;
    event.preventDefault();
    // A key that is held down does its work once, but for walking.
    if (!event.repeat || (event.code.startsWith('Arrow') && !event.shiftKey)) action();
  });
}

function meant(event, does) {
  const code = codeOf(event);
  const control = isControl(event);
  if (event.key === 'F1' || (event.key === '?' && !isTyping())) return does.help;
  if (document.querySelector('dialog[open]')) return null;
  if ((control && code === 'KeyK') || (event.key === '/' && !isTyping())) return does.find;
  if (control && event.key === 'Enter') return does.check;
  if (control && code === 'KeyS') return does.early;
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.shiftKey && does.altShift[code]) return does.altShift[code];
  return code === 'KeyI' ? does.signIn : does.alt[code] ?? null;
}
