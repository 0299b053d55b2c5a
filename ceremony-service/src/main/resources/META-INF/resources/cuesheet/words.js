import { lengthText, millisOf } from '/show/durations.js';
import { clockText } from '/show/times.js';

/** What a field of a segment or a group says, for people. */
export function say(field, value, zone) {
  if (value === undefined || value === null || value === '') return '–';
  const at = instant => clockText(zone, Date.parse(instant), { seconds: true });
  if (field === 'start') return value.rule === 'NOT_BEFORE' ? `not before ${at(value.at)}` : 'follows';
  if (field === 'end') return value.rule === 'PINNED' ? `ends at ${at(value.at)}` : lengthText(millisOf(value.duration));
  if (field === 'delayBefore') return `${millisOf(value) < 0 ? '−' : '+'}${lengthText(millisOf(value))}`;
  if (field === 'shortest') return lengthText(millisOf(value));
  if (field === 'secretUntil') return at(value);
  if (field === 'anchor') return `${value.name}, ${at(value.at)}${millisOf(value.commitBefore) ? `, decided ${lengthText(millisOf(value.commitBefore))} before` : ''}`;
  if (field === 'cues') return value.map(cueText).join('\n') || '–';
  if (field === 'budget') return `${value.title}${value.target ? `, ${lengthText(millisOf(value.target))}` : ''}`;
  if (field === 'kept') return value.title;
  if (field === 'order') return value.map((title, place) => `${place + 1}. ${title}`).join('\n');
  if (Array.isArray(value)) return value.map(one => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ') || '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A cue on one line: when it goes, its code, its title, who acts on it. */
export function cueText({ code, title, department, after }) {
  return `${lengthText(millisOf(after) ?? 0)} ${code}: ${title}${department ? ` (${department})` : ''}`;
}

/** How a group stands against its budget. */
export function standing({ code, length, over }, groups) {
  const { title = code, target } = groups.find(group => group.code === code) ?? {};
  const budget = target ? ` of ${lengthText(millisOf(target))}` : '';
  const word = over && millisOf(over) > 0 ? `, ${lengthText(millisOf(over))} over` : '';
  return `${title}: ${lengthText(millisOf(length))}${budget}${word}`;
}

const FINDINGS = {
  GAP: 'Nothing is planned before it for', OVERLAP: 'What goes before ends too late by', NO_TIME_LEFT: 'Its end is past already by', DELAY_OUT_OF_REACH: 'Its delay cannot take effect by',
  ANCHOR_LATE: 'Too late for what it must meet by', ANCHOR_EARLY: 'Too early for what it must meet by',
};

/** A finding of the running order, for people. */
export function finding({ kind, segment, amount }, title) {
  return `${title ?? segment}: ${FINDINGS[kind] ?? kind.toLowerCase().replaceAll('_', ' ')} ${amount ? lengthText(millisOf(amount)) : ''}`;
}
