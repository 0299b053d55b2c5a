// Days and moments as the desk writes and reads them. Pure: no document, and no clock but the one that is handed in.
import { dayBefore, instantOf, wallClock, written } from '/ui/zone.js';

export { instantOf, wallClock, written };

/** The sporting day of a moment: before the hour at which the Games' day ends it is the day before. */
export function sportingDay({ zone, dayEndsAt }, instant) {
  const { day, time } = wallClock(zone, instant);
  return time < dayEndsAt.padEnd(8, ':00') ? dayBefore(day) : day;
}

/**
 * A day as people write it: 2024-08-05, 5.8., 5/8, 5 (of the Games' month that has it). Null when it is none.
 */
export function readDay(text, { firstDay, lastDay }) {
  const trimmed = text.trim();
  const whole = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (whole) return real(whole[1], whole[2], whole[3]);
  const short = /^(\d{1,2})(?:[./ -](\d{1,2})[./]?)?$/.exec(trimmed);
  if (!short) return null;
  const months = [firstDay, lastDay].map(day => day.slice(0, 7));
  const ofGames = [...new Set(months)].map(month => real(month.slice(0, 4), short[2] ?? month.slice(5), short[1]));
  return ofGames.find(day => day && day >= dayBefore(firstDay) && day <= dayBefore(lastDay, -1)) ?? ofGames[0];
}

function real(year, month, day) {
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${made}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(made) ? made : null;
}

/**
 * A moment as people write it: "2024-08-05 21:32:10", or the time alone, which is of the sporting day `medalDay` (after
 * midnight of the day after it). An instant, or null when it is none.
 */
export function readMoment(text, games, medalDay) {
  const parts = /^(?:(\S+)[ T]+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (!parts || +parts[2] > 23 || +parts[3] > 59 || +(parts[4] ?? 0) > 59) return null;
  const time = `${parts[2].padStart(2, '0')}:${parts[3]}:${parts[4] ?? '00'}`;
  let day = parts[1] ? readDay(parts[1], games) : medalDay;
  if (!day) return null;
  if (!parts[1] && time < games.dayEndsAt.padEnd(8, ':00')) day = dayBefore(day, -1);
  return instantOf(games.zone, day, time);
}

/**
 * What is proposed for a new podium. Now, as long as now can be of the Games; else what the schedule says; else nothing.
 * Returns {at, day, why}.
 */
export function proposal(games, event, now) {
  const day = sportingDay(games, now);
  if (day >= dayBefore(games.firstDay) && day <= dayBefore(games.lastDay, -1))
    return { at: new Date(Math.floor(now / 1000) * 1000).toISOString().replace('.000Z', 'Z'), day, why: 'now' };
  if (event.scheduledAt)
    return { at: event.scheduledAt, day: event.scheduledDay ?? sportingDay(games, event.scheduledAt), why: 'schedule' };
  return { at: null, day: event.scheduledDay ?? null, why: 'none' };
}
