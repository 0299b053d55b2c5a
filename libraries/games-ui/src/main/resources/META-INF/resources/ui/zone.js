// Moments and days in the zone of a Games or a ceremony. Pure: no document, and no clock but the one that is handed in.

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
