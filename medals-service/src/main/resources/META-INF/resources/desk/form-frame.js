import { element } from '/ui/words.js';
import { textField } from './fields.js';

const HEADS = ['Place', 'Organisation', 'Kind', 'Name', 'Code'];

function labelled(text, input) {
  const label = element('label');
  label.append(element('span', 'label', text), input);
  return label;
}

const message = name => Object.assign(element('p', 'fault'), { id: `fault-${name}`, hidden: true });

function asked(text, input, fault, hint) {
  const box = element('div', 'asked');
  box.append(labelled(text, input), ...(hint ? [element('p', 'soft', hint)] : []), fault);
  return box;
}

/**
 * What stands in the form whatever the podium, in the order of the page.
 * @param does {typed(key, value, part), momentTyped(value), spell(), now()}: `part` is the part of the state that has the
 *   key, the state itself when left out
 */
export function buildFrame({ typed, momentTyped, spell, now }) {
  const p = {};
  const take = (key, part) => value => typed(key, value, part);
  p.day = textField('Medal day of the podium', 'day', take('day'));
  p.moment = textField('Moment of award of the podium', 'moment', momentTyped);
  p.day.addEventListener('blur', spell);
  p.moment.addEventListener('blur', spell);
  p.now = Object.assign(element('button', 'quiet', 'Now '), { type: 'button', tabIndex: -1 });
  p.now.append(element('kbd', '', 'Alt+N'));
  p.now.addEventListener('click', now);
  p.zone = element('span', 'soft');
  p.time = element('div', 'when');
  p.time.append(labelled('Medal day', p.day), labelled('Moment of award', p.moment), p.now, p.zone);
  p.timeFault = message('time');
  p.head = element('div', 'row head');
  p.head.ariaHidden = 'true';
  p.head.append(...HEADS.map(text => element('span', 'label', text)));
  p.rows = element('div', 'rows');
  p.places = element('p', 'rule');
  p.withdrawn = element('p', 'withdrawn');
  p.tools = element('div', 'tools');
  p.tools.setAttribute('role', 'toolbar');
  p.tools.setAttribute('aria-label', 'The row');
  p.exception = textField('Exception from the rules of places: the reason', '', take('exception'));
  p.exceptionFault = message('exception');
  p.exceptionBox = asked('Exception from the rules of places: why', p.exception, p.exceptionFault);
  p.effective = textField('In effect since', 'moment', take('effectiveAt'), { placeholder: 'now' });
  p.effectiveFault = message('effective');
  p.effectiveBox = asked('In effect since', p.effective, p.effectiveFault, 'When the public could know it. Left empty: now.');
  p.effectiveBox.classList.add('effective');
  p.revision = element('fieldset', 'asked revision');
  p.reason = textField('Reason', 'wide', take('reason', 'revision'));
  p.decidedBy = textField('Decided by', '', take('decidedBy', 'revision'));
  p.decidedAt = textField('Decided at', '', take('decidedAt', 'revision'), { placeholder: '2024-08-06 00:08' });
  p.revisionFault = message('revision');
  p.revision.append(element('legend', 'label', 'Why this changes'),
    labelled('Reason', p.reason), labelled('Decided by', p.decidedBy), labelled('Decided at', p.decidedAt), p.revisionFault);
  p.status = element('div', 'status-choice');
  p.status.setAttribute('role', 'radiogroup');
  p.status.setAttribute('aria-label', 'What the podium is after this change');
  p.fault = message('form');
  p.fault.tabIndex = -1;
  p.all = [p.time, p.timeFault, p.head, p.rows, p.places, p.withdrawn, p.tools, p.exceptionBox, p.effectiveBox, p.revision, p.status, p.fault];
  p.faults = [p.timeFault, p.exceptionFault, p.effectiveFault, p.revisionFault, p.fault];
  return p;
}

/** Fills the bar of what can be done with the row in which one stands; each of `tools` is [text, keys, action]. */
export function buildTools(bar, tools) {
  for (const [text, keys, action] of tools) {
    const button = Object.assign(element('button', 'quiet', `${text} `), { type: 'button', tabIndex: -1 });
    button.append(element('kbd', '', keys));
    // Without this the press takes the focus from the row that the tool is for.
    button.addEventListener('pointerdown', event => event.preventDefault());
    button.addEventListener('click', action);
    bar.append(button);
  }
}
