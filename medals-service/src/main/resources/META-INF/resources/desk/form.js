// What stands in the form: plain data that a draft can keep, and its way from and to the body of a PUT. Pure.
import { arranged, COLOURS, isFilling, isMedal, isTouched } from './places.js';
import { readDay, readMoment, sportingDay, written } from './zone.js';

let rows = 0;

/** A row of the form. `raw` is the instant that came from the service: it is finer than what is shown. */
export function newRow(medal, more = {}) {
  return {
    id: `row-${Date.now().toString(36)}-${++rows}`, medal, vacant: false, reason: '', added: false,
    kind: 'ATHLETE', organisation: '', organisationText: '', name: '', code: '', members: [],
    ownTime: false, day: '', moment: '', raw: null, ...more,
  };
}

export function newMember() {
  return { id: `member-${Date.now().toString(36)}-${++rows}`, code: '', name: '', gender: '', organisation: '' };
}

/** The row without what somebody entered. What stands of the place stays: its time, and what the service has of it. */
export function emptied({ id, medal, kind, ownTime, day, moment, raw, was }) {
  return { ...newRow(medal), id, kind, ownTime, day, moment, raw, ...(was ? { was } : {}) };
}

const HELD = ['vacant', 'reason', 'kind', 'organisation', 'organisationText', 'name', 'code', 'members', 'proposed'];

/** The rows with the holders of two places exchanged. */
export function exchanged(rows, one, other) {
  const held = row => Object.fromEntries(HELD.map(key => [key, row[key]]));
  return rows.map((row, at) => (at === one ? { ...row, ...held(rows[other]) } : at === other ? { ...row, ...held(rows[one]) } : row));
}

/** An empty form for an event that has no podium. */
export function emptyForm(games, event, proposed) {
  return arrangedForm({
    status: 'UNOFFICIAL',
    day: proposed.day ?? '',
    moment: proposed.at ? written(games.zone, proposed.at) : '',
    dayByHand: false,
    rows: [], exception: '', effectiveAt: '',
    revision: { reason: '', decidedBy: '', decidedAt: '' },
  }, event, games, null);
}

/** Whether nobody has entered anything but perhaps a time. */
export const isBlank = form => !form.exception && !form.rows.some(row => row.added || isTouched(row));

/** The form of a podium that stands. What is still to be filled in it gets a moment of its own, proposed anew. */
export function formOf(podium, games, event, proposed) {
  const shared = mostCommon(podium.medals.map(medal => `${medal.medalDate}|${medal.awardedAt}`)) ?? '|';
  const [day, awardedAt] = shared.split('|');
  const medals = podium.medals.map(medal => newRow(medal.medal, {
    kind: medal.competitor.kind,
    organisation: medal.organisation,
    name: medal.competitor.name,
    code: medal.competitor.code,
    members: (medal.competitor.members ?? []).map(member => ({
      ...newMember(), ...member, gender: member.gender ?? '', organisation: member.organisation ?? '',
    })),
    ownTime: `${medal.medalDate}|${medal.awardedAt}` !== shared,
    day: medal.medalDate,
    moment: written(games.zone, medal.awardedAt),
    raw: medal.awardedAt,
  })).map(withWas);
  const vacant = podium.vacant.map(place => newRow(place.medal, { vacant: true, reason: place.reason }));
  return arrangedForm({
    status: podium.status,
    day,
    moment: awardedAt ? written(games.zone, awardedAt) : '',
    dayByHand: true,
    rows: COLOURS.flatMap(colour => [...medals, ...vacant].filter(row => row.medal === colour)),
    exception: podium.exception ?? '', effectiveAt: '',
    revision: { reason: '', decidedBy: '', decidedAt: '' },
  }, event, games, proposed);
}

/** What the service has of a row: it tells on the page what was changed. */
const withWas = row => ({ ...row, was: { organisation: row.organisation, kind: row.kind, name: row.name, code: row.code } });

/** The form with the rows that the rules ask for. `proposed` is for rows that get a time of their own. */
export function arrangedForm(form, event, games, proposed) {
  if (form.status === 'WITHDRAWN') return { ...form, rows: form.rows.filter(isTouched) };
  const kinds = form.rows.filter(isMedal).map(row => row.kind);
  const make = colour => newRow(colour, {
    kind: kinds[0] ?? 'ATHLETE',
    ...(proposed ? { ownTime: true, day: proposed.day ?? '', moment: proposed.at ? written(games.zone, proposed.at) : '' } : {}),
  });
  return { ...form, rows: arranged(form.rows, event.bronzes, make) };
}

const mostCommon = items => [...new Set(items)]
  .map(item => [item, items.filter(other => other === item).length])
  .sort((a, b) => b[1] - a[1])[0]?.[0];

/** What to tell of an organisation that was typed and is none. */
export const unclear = typed => `“${typed}” is not the code of one organisation: choose from the list.`;

/**
 * The body to send, and what cannot be sent: {body, medalRows, vacantRows, faults}. The rows tell which row of the form a
 * path such as `medals[1].organisation` means; faults are {field, text} with the same paths.
 */
export function bodyOf(form, games) {
  const faults = [];
  if (form.status === 'WITHDRAWN')
    return { body: { status: 'WITHDRAWN', medals: [], vacant: [], ...revisionOf(form, games, faults), ...effectiveOf(form, games, faults) }, medalRows: [], vacantRows: [], faults };
  const medalRows = form.rows.filter(isMedal);
  const vacantRows = form.rows.filter(row => row.vacant);
  const medals = medalRows.map((row, i) => medalOf(row, form, games, (field, text) => faults.push({ field: `medals[${i}].${field}`, text })));
  const vacant = vacantRows.map((row, i) => {
    if (!row.reason.trim()) faults.push({ field: `vacant[${i}].reason`, text: 'Say why this place stays empty.' });
    return { medal: row.medal, reason: row.reason.trim() };
  });
  if (!medals.length) faults.push({ field: 'medals', text: 'Enter at least one medal.' });
  const exception = form.exception.trim();
  return {
    body: { status: form.status, medals, vacant, ...(exception ? { exception } : {}), ...revisionOf(form, games, faults), ...effectiveOf(form, games, faults) },
    medalRows, vacantRows, faults,
  };
}

function medalOf(row, form, games, fault) {
  const [dayText, momentText] = row.ownTime ? [row.day, row.moment] : [form.day, form.moment];
  const day = readDay(dayText, games);
  const moment = day && readMoment(momentText, games, day);
  if (!row.organisation)
    fault('organisation', row.organisationText ? unclear(row.organisationText) : 'Which organisation?');
  if (!row.name.trim()) fault('competitor.name', row.kind === 'TEAM' ? 'What is the team called?' : 'Who is it?');
  if (!row.code.trim()) fault('competitor.code', 'The code of the competitor, as it stands in the results.');
  row.members.forEach((member, i) => {
    if (!member.code.trim()) fault(`competitor.members[${i}].code`, 'The code of the athlete.');
    if (!member.name.trim()) fault(`competitor.members[${i}].name`, 'Who is it?');
  });
  if (!day) fault('medalDate', 'A day such as 2024-08-05.');
  else if (!moment) fault('awardedAt', 'A time such as 21:32, or 2024-08-05 21:32:10.');
  return {
    medal: row.medal,
    organisation: row.organisation || row.organisationText,
    awardedAt: moment && row.raw && samePoint(row.raw, moment) ? row.raw : moment,
    medalDate: day,
    competitor: {
      kind: row.kind,
      code: row.code.trim(),
      name: row.name.trim(),
      ...(row.kind === 'TEAM' && row.members.length ? { members: row.members.map(memberOf) } : {}),
    },
  };
}

const memberOf = ({ code, name, gender, organisation }) => ({
  code: code.trim(), name: name.trim(), ...(gender ? { gender } : {}), ...(organisation ? { organisation } : {}),
});

const samePoint = (raw, moment) => Math.floor(Date.parse(raw) / 1000) === Math.floor(Date.parse(moment) / 1000);

// A time alone is of the sporting day that it is now: at a quarter past midnight, 23:58 was yesterday.
const readNow = (text, games) => readMoment(text, games, sportingDay(games, Date.now()));

function revisionOf({ revision }, games, faults) {
  const told = { reason: revision.reason.trim(), decidedBy: revision.decidedBy.trim() };
  if (!told.reason && !told.decidedBy) return {};
  const decidedAt = readNow(revision.decidedAt, games);
  if (!told.reason) faults.push({ field: 'revision.reason', text: 'Say why.' });
  if (!told.decidedBy) faults.push({ field: 'revision.decidedBy', text: 'Who decided it?' });
  if (!decidedAt) faults.push({ field: 'revision.decidedAt', text: 'When was it decided? A moment such as 2024-08-06 00:08.' });
  return decidedAt ? { revision: { ...told, decidedAt } } : {};
}

function effectiveOf({ effectiveAt }, games, faults) {
  if (!effectiveAt?.trim()) return {};
  const instant = readNow(effectiveAt, games);
  if (!instant) faults.push({ field: 'effectiveAt', text: 'Since when? A moment such as 2024-08-06 00:08, or nothing for now.' });
  return instant ? { effectiveAt: instant } : {};
}

/** What counts of a podium or a body, in one order and spelling: equal texts are equal contents. */
export function contentOf({ status, medals, vacant, exception }) {
  const point = instant => (instant ? new Date(instant).toISOString() : null);
  const key = value => JSON.stringify(value);
  return {
    status,
    exception: exception ?? null,
    medals: medals.map(({ medal, organisation, awardedAt, medalDate, competitor }) => ({
      medal, organisation, awardedAt: point(awardedAt), medalDate,
      kind: competitor.kind, code: competitor.code, name: competitor.name,
      members: (competitor.members ?? []).map(member => [member.code, member.name, member.gender ?? null, member.organisation ?? null]),
    })).sort((a, b) => key(a).localeCompare(key(b))),
    vacant: vacant.map(({ medal, reason }) => ({ medal, reason })).sort((a, b) => key(a).localeCompare(key(b))),
  };
}

/** Whether both say the same; the revision apart. */
export const sameContent = (one, other) => JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

const sameAwards = (one, other) => sameContent({ ...one, status: '' }, { ...other, status: '' });

/** What the form would do: {unchanged, revises, needsRevision}. */
export function judge(body, present, everOfficial, bronzes) {
  if (!present) return { unchanged: false, revises: false, needsRevision: false };
  const unchanged = sameContent(body, present);
  const revises = !sameAwards(body, present) && !isFilling(contentOf(present), contentOf(body), bronzes);
  return { unchanged, revises, needsRevision: body.status === 'WITHDRAWN' || (revises && everOfficial) };
}
