import { bring } from './bring.js';
import { clockIn, nameOf, timeIn } from './words.js';

/** By tag. Another is one more file beside these. */
export const LANGUAGES = { en: 'English', fr: 'Français', es: 'Español' };

/** The first of these tags that is spoken, shortened from its end (fr-CA finds fr); English when none is. */
export function spoken(tags) {
  return tags.map(tag => tag.toLowerCase().split('-')[0]).find(tag => tag in LANGUAGES) ?? 'en';
}

/** Brings a language that is spoken. */
export async function learn(tag) {
  return new Language(tag, (await bring(`/ui/language/${tag}.js`)).default);
}

/** Words, names and times as readers of one language expect them. */
class Language {
  constructor(tag, words) {
    this.tag = tag;
    this.words = words;
  }

  nameOf(names, code) {
    return nameOf(names, code, this.tag);
  }

  moment(zone, instant, now) {
    return timeIn(zone, instant, this.words.locale, now);
  }

  clock(zone, instant) {
    return clockIn(zone, instant, this.words.locale);
  }

  /** A day of the calendar, 2024-07-29, in few words. */
  day(day, more = {}) {
    return new Date(`${day}T00:00Z`).toLocaleDateString(this.words.locale, { timeZone: 'UTC', day: 'numeric', month: 'short', ...more });
  }
}
