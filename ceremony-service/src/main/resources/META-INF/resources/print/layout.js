// What stands in which cell. Pure: no document and no clock.
import { millisOf } from '/show/durations.js';

/** Column headers, the crew's last; the cues have one when there are any. */
export function headers(columns, segments) {
  return ['', 'Start', 'End', 'Length', 'Segment', 'Place', 'People', ...(hasCues(segments) ? ['Cues'] : []), ...columns.map(column => column.title)];
}

const hasCues = segments => segments.some(segment => segment.cues?.length);

/**
 * The rows of the table: a line for each day that the plan comes to, and one for each segment.
 *
 * @returns {{kind: string, cells: {text: string, kind: string, span?: number}[]}[]}
 */
export function rows({ segments, groups, timing, crew, columns, zone }) {
  const planned = new Map(timing.segments.map(line => [line.code, line]));
  const texts = new Map(crew.cells.map(cell => [`${cell.segment} ${cell.column}`, cell.text]));
  const names = new Map(groups.map(group => [group.code, group.title]));
  const width = headers(columns, segments).length;
  const made = [];
  let day = null;
  segments.forEach((segment, i) => {
    const { plannedStart, plannedEnd } = planned.get(segment.code) ?? {};
    const its = plannedStart ? dayIn(zone, plannedStart) : day;
    if (its !== day) made.push({ kind: 'day', cells: [{ text: its, kind: '', span: width }] });
    day = its;
    made.push({
      kind: segment.secretUntilLive || segment.secretUntil ? 'secret' : '',
      cells: [
        { text: String(i + 1), kind: 'time' },
        { text: plannedStart ? (segment.start?.rule === 'NOT_BEFORE' ? '≥ ' : '') + clockIn(zone, plannedStart) : '', kind: 'time' },
        { text: plannedEnd ? (segment.end.rule === 'PINNED' ? '= ' : '') + clockIn(zone, plannedEnd) : '', kind: 'time' },
        { text: plannedStart && plannedEnd ? length(Date.parse(plannedEnd) - Date.parse(plannedStart)) : '', kind: 'time' },
        { text: [segment.title, ...particulars(segment, names, zone)].join('\n'), kind: 'title' },
        { text: segment.location ?? '', kind: '' },
        { text: (segment.people ?? []).join('\n'), kind: '' },
        ...(hasCues(segments) ? [{ text: (segment.cues ?? []).map(cueText).join('\n'), kind: '' }] : []),
        ...columns.map(column => ({ text: texts.get(`${segment.code} ${column.code}`) ?? '', kind: '' })),
      ],
    });
  });
  return made;
}

/** What else is to be known of a segment, a line each. */
function particulars({ element, group, variants, anchor }, names, zone) {
  return [
    element, group && `Group: ${names.get(group) ?? group}`, variants?.length && `Only in: ${variants.join(', ')}`,
    anchor && `Must meet: ${anchor.name}, ${clockIn(zone, anchor.at)}`,
  ].filter(Boolean);
}

const cueText = ({ code, title, department, after }) => `${length(millisOf(after) ?? 0)} ${code}: ${title}${department ? ` (${department})` : ''}`;

/** Hours, minutes and seconds of clocks in the zone. */
export function clockIn(zone, instant) {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

export function dayIn(zone, instant) {
  return new Date(instant).toLocaleDateString('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** 1:05:00, or 5:00. */
export function length(millis) {
  const seconds = Math.round(millis / 1000);
  const two = number => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
