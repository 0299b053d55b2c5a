// Instants as clocks of the ceremony show them, and back. Pure.
import { instantOf, wallClock } from '/ui/zone.js';

const SIX_HOURS = 6 * 3_600_000;

/** 21:30, or 21:30:05 with `seconds`; with the day when it is another one than that of `near`. */
export function clockText(zone, instant, { seconds = false, near = null } = {}) {
  if (instant === null || instant === undefined) return '–';
  const { day, time } = wallClock(zone, instant);
  const shown = seconds ? time : time.slice(0, 5);
  return near === null || wallClock(zone, near).day === day ? shown : `${Number(day.slice(8))}.${Number(day.slice(5, 7))}. ${shown}`;
}

/** An instant as it is written into a field: 2024-08-11 21:30:00. */
export function fieldText(zone, instant) {
  if (!instant) return '';
  const { day, time } = wallClock(zone, instant);
  return `${day} ${time}`;
}

/**
 * Reads what people write: 2024-08-11 21:30, or the time alone, which is the first such time from six hours before the
 * opening on, so that after midnight is the day after. An ISO instant, or null when it is none.
 */
export function readInstant(text, zone, opening) {
  const parts = /^\s*(?:(\d{4}-\d{2}-\d{2})[ T]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
  if (!parts || Number(parts[2]) > 23 || Number(parts[3]) > 59 || Number(parts[4] ?? 0) > 59) return null;
  const time = `${parts[2].padStart(2, '0')}:${parts[3]}:${parts[4] ?? '00'}`;
  if (parts[1]) return Number.isNaN(Date.parse(`${parts[1]}T${time}Z`)) ? null : instantOf(zone, parts[1], time);
  const from = Date.parse(opening) - SIX_HOURS;
  const found = [0, 1, 2].map(days => instantOf(zone, wallClock(zone, from + days * 86_400_000).day, time)).find(it => Date.parse(it) >= from);
  return found ?? null;
}
