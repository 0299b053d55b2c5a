/** The name in a language, in English otherwise; the language is the viewer's unless it is told. */
export function nameOf(names, code, language = navigator.language?.split('-')[0]) {
  return names?.[language] ?? names?.en ?? code;
}

/** An element with text and class; texts of others never become markup. */
export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export const by = id => document.getElementById(id);

/** Writes a text where another stands: what is written again would be read out again. */
export function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** Hour and minute in the zone of the Games, with the day when it is not today there. */
export function timeIn(zone, instant, locale = 'en-GB', now = Date.now()) {
  const day = date => format(zone, date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = clockIn(zone, instant, locale);
  const then = day(instant);
  return then === day(now) ? time : `${then.replace(/ \d{4}$/, '')}, ${time}`;
}

/** Hour and minute alone. */
export function clockIn(zone, instant, locale = 'en-GB') {
  return format(zone, instant, locale, { hour: '2-digit', minute: '2-digit' });
}

// A format costs far more to make than to use.
const formats = {};

function format(timeZone, instant, locale, parts) {
  const known = (formats[[timeZone, locale, parts.hour]] ??= new Intl.DateTimeFormat(locale, { timeZone, ...parts }));
  return known.format(new Date(instant));
}
