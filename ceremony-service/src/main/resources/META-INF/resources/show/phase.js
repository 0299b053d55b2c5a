// How near the live segment is to its end: the same rule as the service's Phase.
import { millisOf } from './durations.js';

const WARNING = 120_000;
const DANGER = 60_000;

/** The limits in milliseconds for a segment of this length: at most half and a quarter of it. */
export const limitsFor = length => ({ warning: Math.min(WARNING, length / 2), danger: Math.min(DANGER, length / 4) });

/** The limits that the service tells, in milliseconds. */
export const limitsOf = ({ warning, danger }) => ({ warning: millisOf(warning), danger: millisOf(danger) });

/** NORMAL, WARNING, DANGER or OVERTIME with so many milliseconds left. */
export function phaseOf(remaining, { warning, danger }) {
  if (remaining < 0) return 'OVERTIME';
  if (remaining <= danger) return 'DANGER';
  return remaining <= warning ? 'WARNING' : 'NORMAL';
}
