import { lengthText, millisOf } from '/show/durations.js';
import { clockText } from '/show/times.js';

/** What a field of a segment says, for people. */
export function say(field, value, zone) {
  if (value === undefined || value === null || value === '') return '–';
  if (field === 'start') return value.rule === 'NOT_BEFORE' ? `not before ${clockText(zone, Date.parse(value.at), { seconds: true })}` : 'follows';
  if (field === 'end') return value.rule === 'PINNED' ? `ends at ${clockText(zone, Date.parse(value.at), { seconds: true })}` : lengthText(millisOf(value.duration));
  if (field === 'delayBefore') return `${millisOf(value) < 0 ? '−' : '+'}${lengthText(millisOf(value))}`;
  if (field === 'kept') return value.title;
  if (field === 'order') return value.map((title, place) => `${place + 1}. ${title}`).join('\n');
  if (Array.isArray(value)) return value.map(one => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ') || '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const FINDINGS = { GAP: 'Nothing is planned before it for', OVERLAP: 'What goes before ends too late by', NO_TIME_LEFT: 'Its end is past already by', DELAY_OUT_OF_REACH: 'Its delay cannot take effect by' };

/** A finding of the running order, for people. */
export function finding({ kind, segment, amount }, title) {
  return `${title ?? segment}: ${FINDINGS[kind] ?? kind.toLowerCase().replaceAll('_', ' ')} ${amount ? lengthText(millisOf(amount)) : ''}`;
}
