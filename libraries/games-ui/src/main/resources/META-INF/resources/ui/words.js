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

/** Hour and minute in the zone of the Games, with the day when it is not today there. */
export function timeIn(zone, instant, locale = 'en-GB') {
  const day = date => date.toLocaleDateString(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' });
  const time = clockIn(zone, instant, locale);
  const then = day(new Date(instant));
  return then === day(new Date()) ? time : `${then.replace(/ \d{4}$/, '')}, ${time}`;
}

/** Hour and minute alone. */
export function clockIn(zone, instant, locale = 'en-GB') {
  return new Date(instant).toLocaleTimeString(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
}
