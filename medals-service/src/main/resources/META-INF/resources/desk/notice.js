import { element } from '/ui/words.js';

const by = id => document.getElementById(id);

/** Shows whether the service answers, by its last answer. */
export function line({ status }) {
  const pill = by('line');
  const well = status > 0 && status < 500;
  if (well) pill.dataset.since = '';
  else pill.dataset.since ||= new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const text = well ? 'Connected' : `No answer since ${pill.dataset.since}`;
  pill.dataset.state = well ? 'live' : 'offline';
  if (pill.textContent !== text) pill.textContent = text;
}

/** Tells what was done, beside the button that does it. */
export function say(text, className = '') {
  by('said').textContent = text;
  by('said').className = className;
}

/** Shows a sentence across the page with what one can do, each [name, key, action]; nothing takes it away. */
export function notice(text = '', actions = []) {
  const box = by('notice');
  box.hidden = !text;
  const shown = actions.map(([name]) => name).join();
  // Only its seconds count down: the buttons stay, and with them the focus.
  if (text && box.firstChild && box.dataset.actions === shown) {
    box.firstChild.textContent = text;
    return;
  }
  box.dataset.actions = shown;
  box.replaceChildren(element('p', '', text), ...actions.map(([name, keys, action]) => {
    const button = Object.assign(element('button', 'quiet', `${name} `), { type: 'button' });
    if (keys) button.append(element('kbd', '', keys));
    button.addEventListener('click', action);
    return button;
  }));
}
