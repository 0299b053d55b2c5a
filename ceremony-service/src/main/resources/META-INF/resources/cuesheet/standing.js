// What the show allows to be changed of a segment: the same rule as the service's. Pure.
const ON = ['LIVE', 'HELD', 'OVERRUN'];

/**
 * live, over (it was played), closed (the whole ceremony is over), or free: after a rehearsal too, for the next run.
 *
 * @param state a `state` of the production's stream
 */
export function standingOf({ lifecycle, mode, segments }, code) {
  if (lifecycle === 'FINISHED' && mode === 'REHEARSAL') return 'free';
  if (['FINISHED', 'CANCELLED'].includes(lifecycle)) return 'closed';
  const line = segments.find(segment => segment.code === code);
  if (ON.includes(line?.state)) return 'live';
  // What was cut before it was on has no times.
  return line?.state === 'DONE' || (line?.state === 'CUT' && line.expectedStart) ? 'over' : 'free';
}
