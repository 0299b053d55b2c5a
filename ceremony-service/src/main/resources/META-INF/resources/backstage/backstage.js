import { countdownText, lengthText } from '/show/durations.js';
import { isAhead, isOn } from '/show/projection.js';
import { Screen, tell } from '/show/screen.js';
import { clockText } from '/show/times.js';
import { element } from '/ui/words.js';

const by = id => document.getElementById(id);
const screen = new Screen('backstage');
const MOST = 12;

screen.addEventListener('state', ({ detail: state }) => {
  const asked = new URLSearchParams(location.search).get('segment') ?? '';
  const options = state.segments.map(({ code, title, state: stands }) => new Option(isOver(stands) ? `${title} (${stands.toLowerCase()})` : title, code));
  by('mine').replaceChildren(new Option('Choose…', ''), ...options);
  by('mine').value = state.segments.some(({ code }) => code === asked) ? asked : '';
});

by('mine').addEventListener('change', () => {
  const address = new URL(location.href);
  address.searchParams.set('segment', by('mine').value);
  history.replaceState(null, '', address);
  draw(screen.view);
});

screen.addEventListener('tick', ({ detail: view }) => draw(view));

function draw(view) {
  const mine = view?.segments.find(({ code }) => code === by('mine').value);
  by('me').hidden = !mine;
  by('before').hidden = !mine || !isAhead(mine);
  if (!mine) return;
  const { zone } = screen.state;
  const called = screen.state.standby === mine.code || mine.state === 'STANDBY';
  tell(by('my-title'), mine.title);
  tell(by('my-place'), [mine.plan.location, ...(mine.plan.people ?? [])].filter(Boolean).join(' · '));
  tell(by('my-state'), isOn(mine) ? 'On now' : called ? 'Standby: you are called' : isAhead(mine) ? 'Coming' : words(mine.state), `chip ${isOn(mine) ? 'LIVE' : called ? 'STANDBY' : mine.state}`);
  by('me').dataset.near = isAhead(mine) && mine.start - view.now < 5 * 60_000;
  tell(by('count'), isAhead(mine) ? countdownText(mine.start - view.now) : isOn(mine) ? 'Now' : '–');
  tell(by('when'), isAhead(mine) ? `Expected at ${clockText(zone, mine.start, { seconds: true, near: view.now })}` : isOn(mine) ? `On since ${clockText(zone, mine.start, { seconds: true, near: view.now })}` : mine.end ? `Over since ${clockText(zone, mine.end, { near: view.now })}` : '');
  tell(by('shift'), shift(mine, view));
  if (isAhead(mine)) drawBefore(mine, view);
}

const isOver = state => ['DONE', 'SKIPPED', 'CUT'].includes(state);
const words = state => ({ DONE: 'Over', SKIPPED: 'Skipped', CUT: 'Cut' })[state] ?? state;

function shift(mine, view) {
  if (!isAhead(mine) || mine.plannedStart === null) return '';
  const late = mine.start - mine.plannedStart;
  const planned = `Planned at ${clockText(screen.state.zone, mine.plannedStart, { near: view.now })}`;
  return Math.abs(late) < 1000 ? `${planned}: on time` : `${planned}: ${lengthText(late)} ${late > 0 ? 'later' : 'earlier'}`;
}

/** What is on and what comes before mine, with what is left of each. */
function drawBefore(mine, view) {
  const before = view.segments.slice(0, view.segments.indexOf(mine)).filter(segment => isOn(segment) || isAhead(segment));
  tell(by('before-title'), before.length ? `Before it: ${before.length}` : 'Nothing is before it');
  const shown = before.slice(-MOST);
  const list = by('before').querySelector('ol');
  while (list.children.length > shown.length) list.lastChild.remove();
  while (list.children.length < shown.length) {
    const item = element('li');
    item.append(element('span', 'at'), element('span', 'title'), element('span', 'left'));
    list.append(item);
  }
  shown.forEach((segment, place) => {
    const [at, title, left] = list.children[place].children;
    list.children[place].className = segment.state;
    tell(at, isOn(segment) ? 'On now' : clockText(screen.state.zone, segment.start));
    tell(title, segment.title);
    tell(left, isOn(segment) ? `${countdownText(view.live.remaining)} left` : lengthText(segment.end - segment.start));
  });
}

screen.begin();
