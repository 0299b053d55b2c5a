import { clockIn, element, nameOf, timeIn } from './words.js';

/** A ceremony as the public may see it: where it stands, what is live, what was and what comes. */
class CeremonyPanel extends HTMLElement {
  #version = '';

  /** Shows this ceremony, hides itself when there is none. */
  show(ceremony) {
    this.hidden = !ceremony;
    const version = ceremony ? `${ceremony.ceremony} ${ceremony.version} ${ceremony.state}` : '';
    if (version === this.#version) return;
    this.#version = version;
    this.replaceChildren();
    if (!ceremony) return;
    this.append(this.#header(ceremony), this.#progress(ceremony), this.#order(ceremony));
    const live = this.querySelector('li.LIVE');
    const list = this.querySelector('ol');
    // What is live stands second, under what came before it.
    if (live) list.scrollTop = (live.previousElementSibling ?? live).offsetTop;
  }

  #header(ceremony) {
    const header = element('header');
    const state = element('p', 'state');
    if (ceremony.state === 'LIVE') state.append(element('span', 'onair', 'LIVE'));
    if (ceremony.state === 'ON_HOLD') state.append(element('span', 'onair', 'ON HOLD'));
    state.append(this.#standing(ceremony));
    header.append(element('h2', '', nameOf(ceremony.names, ceremony.ceremony)), state);
    return header;
  }

  #standing({ state, zone, startedAt, finishedAt, plannedStart }) {
    if (state === 'LIVE' || state === 'ON_HOLD') return `since ${timeIn(zone, startedAt)}`;
    if (state === 'FINISHED') return `Ended ${timeIn(zone, finishedAt)}`;
    return plannedStart ? `Begins ${timeIn(zone, plannedStart)}` : 'Time to be announced';
  }

  #progress({ segments, state }) {
    const progress = element('progress');
    progress.max = Math.max(segments.length, 1);
    progress.value = state === 'FINISHED' ? progress.max : segments.filter(segment => segment.state === 'DONE').length;
    progress.ariaLabel = `${progress.value} of ${segments.length} parts done`;
    return progress;
  }

  #order({ segments, zone }) {
    const list = element('ol');
    list.ariaLabel = 'Running order';
    for (const segment of segments) {
      const item = element('li', segment.state);
      if (segment.state === 'LIVE') item.ariaCurrent = 'step';
      if (segment.state === 'DROPPED') item.ariaLabel = `${segment.title}, left out`;
      const at = segment.startedAt ?? segment.plannedStart;
      const words = element('div');
      words.append(element('p', 'title', segment.title));
      const detail = [segment.people?.join(', '), segment.state === 'LIVE' ? segment.location : null].filter(Boolean);
      if (detail.length && segment.state !== 'DONE') words.append(element('p', 'people', detail.join(' · ')));
      item.append(element('span', 'when', at ? clockIn(zone, at) : ''), words);
      list.append(item);
    }
    return list;
  }
}

customElements.define('ceremony-panel', CeremonyPanel);
