// Lengths of time, in milliseconds. Pure.

/** Milliseconds of an ISO 8601 duration such as PT1H2M3.5S or -PT4M; null for none. */
export function millisOf(duration) {
  if (duration === null || duration === undefined) return null;
  const parts = /^(-)?P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (!parts) return null;
  const [days, hours, minutes, seconds] = parts.slice(2).map(part => Number(part ?? 0));
  return (parts[1] ? -1 : 1) * Math.round(((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
}

/** An ISO 8601 duration of so many milliseconds, written as the service writes it, so that the same length is the same text. */
export function isoOf(millis) {
  const sign = millis < 0 ? '-' : '';
  const whole = Math.abs(millis);
  const parts = [[Math.floor(whole / 3_600_000), 'H'], [Math.floor(whole / 60_000) % 60, 'M'], [(whole % 60_000) / 1000, 'S']];
  return `PT${parts.filter(([number]) => number).map(([number, unit]) => sign + number + unit).join('') || '0S'}`;
}

/** Of what is days away or days late nobody counts the seconds. */
const IN_DAYS = 100;

function digits(seconds) {
  const hours = Math.floor(seconds / 3600);
  if (hours >= IN_DAYS) return `${Math.floor(hours / 24)} d`;
  const minutes = Math.floor(seconds / 60) % 60;
  const two = number => String(number).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A length as crews read it: 4:05, 1:02:03. */
export function lengthText(millis) {
  return digits(Math.round(Math.abs(millis) / 1000));
}

/**
 * What is left, counted down: it shows 0:01 until the last second is over, and from then on with a minus what is over,
 * so that no second is shown twice.
 */
export function countdownText(millis) {
  return millis > -1000 ? digits(Math.max(0, Math.ceil(millis / 1000))) : `−${digits(Math.floor(-millis / 1000))}`;
}

/** Time that has run: whole seconds that are over. */
export function elapsedText(millis) {
  return digits(Math.max(0, Math.floor(millis / 1000)));
}

/** Reads a length as people write it: 8 (minutes), 8:30, 1:02:03. Milliseconds, or null when it is none. */
export function readLength(text) {
  const parts = /^\s*([+\-−]?)\s*(\d{1,4})(?::(\d{2}))?(?::(\d{2}))?\s*$/.exec(text);
  if (!parts || Number(parts[3] ?? 0) > 59 || Number(parts[4] ?? 0) > 59) return null;
  const [one, two, three] = [parts[2], parts[3] ?? 0, parts[4]].map(part => (part === undefined ? null : Number(part)));
  const seconds = three === null ? one * 60 + two : (one * 60 + two) * 60 + three;
  return (parts[1] && parts[1] !== '+' ? -1 : 1) * seconds * 1000;
}
