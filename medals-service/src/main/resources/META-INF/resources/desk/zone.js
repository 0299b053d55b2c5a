// Moments and days in the zone of the Games. Pure: no document, and no clock but the one that is handed in.

const FORMATS = new Map();

function format(zone) {
  if (!FORMATS.has(zone))
    FORMATS.set(zone, new Intl.DateTimeFormat('en-CA', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit', second: '2-digit',
    }));
  return FORMATS.get(zone);
}

/** Day and time of an instant as clocks of the zone show them: {day: 2024-08-05, time: 21:32:00}. */
export function wallClock(zone, instant) {
  const parts = Object.fromEntries(format(zone).formatToParts(new Date(instant)).map(part => [part.type, part.value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}:${parts.second}` };
}

/** The moment as it is written in a field: 2024-08-05 21:32:00. */
export function written(zone, instant) {
  const { day, time } = wallClock(zone, instant);
  return `${day} ${time}`;
}

/**
 * The instant at which clocks of the zone show this: where summer time makes it happen twice, the earlier one; where it
 * skips it, as much later.
 */
export function instantOf(zone, day, time) {
  const local = Date.parse(`${day}T${time}Z`);
  const offset = at => {
    const shown = wallClock(zone, at);
    return Date.parse(`${shown.day}T${shown.time}Z`) - at;
  };
  const one = local - offset(local - 86_400_000);
  const other = local - offset(local + 86_400_000);
  const fits = at => at + offset(at) === local;
  return new Date(fits(one) || !fits(other) ? one : other).toISOString().replace('.000Z', 'Z');
}

export function dayBefore(day, days = 1) {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

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
