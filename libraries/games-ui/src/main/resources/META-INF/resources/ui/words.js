/** The name in the viewer's language, in English otherwise. */
export function nameOf(names, code) {
  const language = navigator.language?.split('-')[0];
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
export function timeIn(zone, instant, now = new Date()) {
  const at = new Date(instant);
  const day = date => date.toLocaleDateString('en-GB', { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' });
  const time = at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return day(at) === day(now) ? time : `${day(at).replace(/ \d{4}$/, '')}, ${time}`;
}

/** Hour and minute alone. */
export function clockIn(zone, instant) {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
}
