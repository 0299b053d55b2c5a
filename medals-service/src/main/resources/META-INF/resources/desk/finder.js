import { element, nameOf } from '/ui/words.js';
import { chip } from './side.js';

const RECENT = 6;
const SHOWN = 12;

/** Makes the field that finds an event: what was opened last and what is undecided come first. */
export function setUpFinder(finder, desk, open) {
  finder.input.placeholder = 'Find an event';
  finder.input.setAttribute('aria-label', 'Find an event by code, discipline, name or category');
  finder.find = typed => {
    const recent = desk.drafts?.recent ?? [];
    const favour = event => {
      const place = recent.indexOf(event.code);
      return (place >= 0 && place < RECENT ? place : RECENT) + (desk.states.get(event.code)?.finished ? 1000 : 0);
    };
    return desk.index?.find(typed, favour, SHOWN) ?? [];
  };
  finder.textOf = event => `${nameOf(event.disciplineNames, event.discipline)} ${nameOf(event.names, event.code)}`;
  finder.show = event => [wordsOf(event), standingOf(event, desk)];
  finder.addEventListener('taken', () => {
    const event = finder.chosen;
    finder.set(null);
    if (event) open(event.code);
  });
}

function wordsOf(event) {
  const words = element('span', 'words');
  words.append(element('span', 'soft', `${nameOf(event.disciplineNames, event.discipline)} `), element('b', '', nameOf(event.names, event.code)), element('span', 'soft', ` ${event.code}`));
  return words;
}

function standingOf(event, desk) {
  const state = desk.states.get(event.code);
  const more = element('span', 'more');
  if (desk.drafts.get(event.code)) more.append(element('span', 'chip draft', 'draft'), ' ');
  if (state && !state.finished && state.status !== 'WITHDRAWN') more.append(element('span', 'soft', 'partial '));
  more.append(state ? chip(state.status) : element('span', 'soft', 'no podium'));
  return more;
}
