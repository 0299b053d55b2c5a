import { countdownText, elapsedText, lengthText } from '/show/durations.js';
import { limitsFor, limitsOf, phaseOf } from '/show/phase.js';
import { tell } from '/show/screen.js';
import { clockText } from '/show/times.js';

const by = id => document.getElementById(id);
const STATES = { LIVE: 'Live', HELD: 'On hold', OVERRUN: 'Over time' };

/** How far off the plan the show is, what is live, what comes next. */
export function drawNow(view, state) {
  drawOffset(view, state);
  drawLive(view, state);
  drawNext(view, state);
}

function drawOffset({ offset, word, plannedEnd, expectedEnd, state: stands, now }, { zone }) {
  const kind = word.replace(' ', '');
  tell(by('offset'), word === 'on time' ? '0:00' : `${offset > 0 ? '+' : '−'}${lengthText(offset)}`);
  tell(by('word'), word);
  by('over').dataset.word = kind;
  const ends = stands === 'FINISHED' ? 'Ended' : 'Ends';
  tell(by('ends'), expectedEnd === null ? '' : `${ends} ${clockText(zone, expectedEnd, { seconds: true, near: now })} · planned ${clockText(zone, plannedEnd, { near: now })}`);
}

function drawLive(view, state) {
  const { live } = view;
  const mode = state.mode === 'REHEARSAL' ? 'Rehearsal' : '';
  by('mode').hidden = !mode;
  tell(by('mode'), mode, 'chip rehearsal');
  by('progress').hidden = !live;
  if (!live) {
    const before = view.state !== 'FINISHED';
    by('live').dataset.phase = 'NONE';
    tell(by('live-state'), before ? 'Not started' : 'Finished', 'chip');
    tell(by('live-what'), '');
    tell(by('live-title'), before ? 'Begins with the planned start' : 'The show has ended');
    tell(by('remaining'), before ? countdownText(view.plannedStart - view.now) : clockText(state.zone, view.expectedEnd));
    tell(by('live-times'), before ? `Planned ${clockText(state.zone, view.plannedStart, { seconds: true, near: view.now })}` : '');
    return;
  }
  const stands = live.held ? 'HELD' : live.overrun ? 'OVERRUN' : 'LIVE';
  const length = live.elapsed + live.remaining;
  by('live').dataset.phase = phaseOf(live.remaining, state.limits ? limitsOf(state.limits) : limitsFor(length));
  const line = view.segments.find(segment => segment.code === live.code);
  tell(by('live-state'), live.held && live.overrun ? 'On hold · over time' : STATES[stands], `chip ${stands}`);
  tell(by('live-what'), [`Take ${state.take}`, line?.plan.location].filter(Boolean).join(' · '));
  tell(by('live-title'), live.title);
  tell(by('remaining'), countdownText(live.remaining));
  by('progress').max = Math.max(1, length);
  by('progress').value = live.elapsed;
  const finish = clockText(state.zone, live.finish, { seconds: true });
  tell(by('live-times'), `On since ${clockText(state.zone, live.startedAt, { seconds: true })} · run ${elapsedText(live.elapsed)} · ${live.overrun ? 'was to end' : 'ends'} ${finish}`);
}

function drawNext({ next, now }, { zone }) {
  by('next').hidden = !next;
  if (!next) return;
  tell(by('next-title'), next.title);
  tell(by('next-times'), `${clockText(zone, next.start, { seconds: true, near: now })} · in ${countdownText(next.start - now)} · lasts ${next.end === null ? '–' : lengthText(next.end - next.start)}`);
  tell(by('next-who'), [next.plan.location, ...(next.plan.people ?? []), next.plan.secret ? 'secret until live' : ''].filter(Boolean).join(' · '));
}
