import { element } from './words.js';

const DAY = 86_400;

/** A ceremony as the public may see it: where it stands, what is live, what was and what comes. */
class CeremonyPanel extends HTMLElement {
  #version = null;
  #ceremony = null;
  #words;

  /** Shows this ceremony, hides itself when there is none. */
  show(ceremony, language, now) {
    this.hidden = !ceremony;
    this.dataset.state = ceremony?.state ?? '';
    this.#ceremony = ceremony;
    this.#words = language.words;
    const standing = ceremony && this.#standing(language, now);
    const version = ceremony && `${ceremony.ceremony} ${ceremony.version} ${ceremony.state} ${standing} ${language.tag}`;
    if (version === this.#version) return;
    this.#version = version;
    this.replaceChildren();
    if (!ceremony) return;
    this.append(this.#header(standing, language), this.#progress(), this.#order(language));
    const live = this.querySelector('li.LIVE');
    const list = this.querySelector('ol');
    // What is live stands second, under what came before it.
    if (live) list.scrollTop = (live.previousElementSibling ?? live).offsetTop;
  }

  /** Counts on to the present moment, in milliseconds. */
  tick(now) {
    const box = this.querySelector('.count');
    if (!box) return;
    const count = this.#count(now);
    box.hidden = !count;
    const time = count ? this.#duration(count.seconds) : '';
    if (count && box.lastChild?.textContent !== time) box.replaceChildren(element('span', '', count.label), ' ', element('b', '', time));
  }

  /** Counts to the start, to the next public time, else how long the live part has lasted. */
  #count(now) {
    const { state, plannedStart, segments } = this.#ceremony;
    const until = (label, instant) => ({ label, seconds: (Date.parse(instant) - now) / 1000 });
    if (state === 'PLANNED') {
      const count = until(this.#words.beginsIn, plannedStart);
      return count.seconds > 0 ? count : null;
    }
    if (state !== 'LIVE') return null;
    const next = segments.find(segment => segment.state === 'PLANNED' && Date.parse(segment.plannedStart) > now);
    if (next) return until(this.#words.nextIn, next.plannedStart);
    const live = segments.find(segment => segment.state === 'LIVE');
    return live?.startedAt ? { label: this.#words.liveFor, seconds: Math.max(0, now - Date.parse(live.startedAt)) / 1000 } : null;
  }

  #duration(seconds) {
    const whole = Math.floor(seconds);
    const two = number => String(Math.floor(number)).padStart(2, '0');
    const time = `${two(whole / 60 % 60)}:${two(whole % 60)}`;
    const hours = Math.floor(whole % DAY / 3600);
    if (whole < 3600) return time;
    return whole < DAY ? `${hours}:${time}` : `${this.#words.days(Math.floor(whole / DAY))} ${two(hours)}:${time}`;
  }

  #header(standing, language) {
    const { ceremony, names, state } = this.#ceremony;
    const header = element('header');
    const line = element('p', 'state');
    const onAir = this.#words.onAir[state];
    if (onAir) line.append(element('span', 'onair', onAir));
    line.append(standing);
    const count = element('p', 'count');
    count.setAttribute('role', 'timer');
    count.hidden = true;
    header.append(element('h2', '', language.nameOf(names, ceremony)), line, count);
    return header;
  }

  #standing(language, now) {
    const { state, zone, startedAt, finishedAt, plannedStart } = this.#ceremony;
    const moment = instant => language.moment(zone, instant, now);
    if (state === 'LIVE' || state === 'ON_HOLD') return this.#words.since(moment(startedAt));
    if (state === 'FINISHED') return this.#words.ended(moment(finishedAt));
    return plannedStart ? this.#words.begins(moment(plannedStart)) : this.#words.noTime;
  }

  #progress() {
    const { segments, state } = this.#ceremony;
    const progress = element('progress');
    progress.max = Math.max(segments.length, 1);
    progress.value = state === 'FINISHED' ? progress.max : segments.filter(segment => segment.state === 'DONE').length;
    progress.ariaLabel = this.#words.parts(progress.value, segments.length);
    return progress;
  }

  #order(language) {
    const { segments, zone } = this.#ceremony;
    const list = element('ol');
    list.ariaLabel = this.#words.runningOrder;
    list.tabIndex = 0; // it scrolls, by keys too
    list.classList.toggle('untimed', !segments.some(segment => segment.startedAt ?? segment.plannedStart));
    for (const { state, startedAt, plannedStart, title, people, location } of segments) {
      const item = element('li', state);
      if (state === 'LIVE') item.ariaCurrent = 'step';
      const at = startedAt ?? plannedStart;
      const words = element('div');
      words.append(element('p', 'title', title));
      if (state === 'DROPPED') words.lastChild.append(` (${this.#words.leftOut})`);
      const detail = [people?.join(', '), state === 'LIVE' ? location : null].filter(Boolean);
      if (detail.length && state !== 'DONE') words.append(element('p', 'people', detail.join(' · ')));
      item.append(element('span', 'when', at ? language.clock(zone, at) : ''), words);
      list.append(item);
    }
    return list;
  }
}

customElements.define('ceremony-panel', CeremonyPanel);
