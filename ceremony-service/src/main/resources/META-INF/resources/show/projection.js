// What is expected of the show at an instant, from the state that the service told last: so that a screen counts by itself
// between two states, to the second, without asking. Pure. All instants and lengths in milliseconds.
import { millisOf } from './durations.js';

const ENDED = new Set(['DONE', 'SKIPPED', 'CUT']);
const ON = new Set(['LIVE', 'HELD', 'OVERRUN']);
/** Two answers to the same question differ by less than this when the rules are the same. */
const SAME = 1000;
const at = text => (text ? Date.parse(text) : null);

/**
 * @param state a `state` of the production's stream
 * @param now the server's time
 * @returns {{now, state, live, offset, word, plannedEnd, expectedEnd, segments}}; `live` is {code, title, startedAt, elapsed,
 *   remaining, finish, held, overrun} or null; segments have {code, title, state, plannedStart, plannedEnd, start, end,
 *   length, plan}
 */
export function project(state, now) {
  const told = at(state.at);
  const since = Math.max(0, now - told);
  const held = state.state === 'HELD';
  const live = liveAt(state, now, since, held);
  const shown = fold(state, now, live?.finish ?? null);
  // Rules that this page does not know: then the service's own times, as late as the show itself has become.
  const before = fold(state, told, at(state.live?.expectedFinish));
  const known = agrees(before, state);
  const later = known ? 0 : Math.max(0, cursor(state, now, live?.finish ?? null) - cursor(state, told, at(state.live?.expectedFinish)));
  const segments = lines(state, known ? shown.times : null, later, live);
  return {
    now,
    state: state.state,
    live,
    ...offsetAt(state, now, told, since, held, live),
    plannedStart: at(state.plannedStart),
    plannedEnd: at(state.plannedEnd),
    expectedEnd: state.state === 'FINISHED' ? at(state.expectedEnd) : known ? shown.end : at(state.expectedEnd) + later,
    segments,
    next: nextOf(segments, live),
  };
}

function liveAt(state, now, since, held) {
  if (!state.live) return null;
  // On hold the finish moves away as fast as time goes by.
  const finish = at(state.live.expectedFinish) + (held ? since : 0);
  return {
    code: state.live.segment,
    title: state.live.title,
    startedAt: at(state.live.startedAt),
    elapsed: millisOf(state.live.elapsed) + (held ? 0 : since),
    finish,
    remaining: finish - now,
    held,
    overrun: finish < now,
  };
}

function offsetAt(state, now, told, since, held, live) {
  let offset = millisOf(state.offset?.absolute) ?? 0;
  if (live) {
    const over = (finish, moment) => Math.max(0, moment - finish);
    offset += (held ? since : 0) + over(live.finish, now) - over(at(state.live.expectedFinish), told);
  } else if (state.state === 'NOT_STARTED') offset = Math.max(0, now - at(state.plannedStart));
  const word = Math.abs(offset) < 1000 ? 'on time' : offset > 0 ? 'behind' : 'ahead';
  return { offset, word };
}

/** What has to be over before the next can begin. */
function cursor(state, now, finish) {
  return Math.max(finish ?? at(state.opening) ?? at(state.plannedStart), now);
}

/** Rules 4 and 8 of the running order over what is still to come. */
function fold(state, now, finish) {
  const times = new Map();
  let end = cursor(state, now, finish);
  const plans = new Map((state.plans ?? []).map(plan => [plan.code, plan]));
  for (const segment of state.segments) {
    if (ENDED.has(segment.state) || ON.has(segment.state) || segment.code === state.live?.segment) continue;
    const plan = plans.get(segment.code) ?? {};
    const base = Math.max(at(plan.notBefore) ?? end, end);
    const start = Math.max(end, base + (millisOf(plan.delayBefore) ?? 0));
    const length = millisOf(plan.length) ?? at(segment.expectedEnd) - at(segment.expectedStart);
    end = plan.pinnedEnd ? Math.max(start, at(plan.pinnedEnd)) : start + length;
    times.set(segment.code, { start, end });
  }
  return { times, end };
}

function agrees({ times }, state) {
  return state.segments.every(({ code, expectedStart, expectedEnd }) => {
    const mine = times.get(code);
    return !mine || (Math.abs(mine.start - at(expectedStart)) < SAME && Math.abs(mine.end - at(expectedEnd)) < SAME);
  });
}

function lines(state, times, later, live) {
  const plans = new Map((state.plans ?? []).map(plan => [plan.code, plan]));
  return state.segments.map(segment => {
    const isLive = segment.code === live?.code;
    const ahead = times?.get(segment.code) ?? { start: shifted(segment, 'expectedStart', later), end: shifted(segment, 'expectedEnd', later) };
    return {
      code: segment.code,
      title: segment.title,
      // A segment runs over without anybody doing anything.
      state: isLive && !live.held && live.overrun ? 'OVERRUN' : segment.state,
      plannedStart: at(segment.plannedStart),
      plannedEnd: at(segment.plannedEnd),
      start: isLive ? live.startedAt : ahead.start,
      end: isLive ? Math.max(live.finish, live.startedAt) : ahead.end,
      length: millisOf(segment.duration) ?? millisOf(plans.get(segment.code)?.length),
      plan: plans.get(segment.code) ?? {},
    };
  });
}

function shifted(segment, which, later) {
  const told = at(segment[which]);
  return told === null || ENDED.has(segment.state) ? told : told + later;
}

function nextOf(segments, live) {
  const from = live ? segments.findIndex(segment => segment.code === live.code) + 1 : 0;
  return segments.slice(from).find(segment => !ENDED.has(segment.state)) ?? null;
}

/** Whether a segment is still to come. */
export const isAhead = segment => !ENDED.has(segment.state) && !ON.has(segment.state);
/** Whether a segment is live now, in whatever way. */
export const isOn = segment => ON.has(segment.state);
