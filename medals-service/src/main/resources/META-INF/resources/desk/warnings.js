// What the rules allow and what is seldom meant: told in the check, in no one's way. Pure.
import { COLOUR_WORDS } from './places.js';
import { sportingDay, written } from './zone.js';

const TOLERANCE = 60_000;

function momentsOf({ medal, organisation, medalDate, awardedAt }, games, now) {
  const who = `${COLOUR_WORDS[medal]}, ${organisation}`;
  const moment = written(games.zone, awardedAt);
  const day = sportingDay(games, awardedAt);
  return [
    Date.parse(awardedAt) > now + TOLERANCE ? `${who}: the moment of award, ${moment}, is still to come.` : null,
    day !== medalDate ? `${who}: the medal counts for ${medalDate}, and the moment of award, ${moment}, is of ${day}. That is right for a venue in another zone.` : null,
  ];
}

const peopleOf = body => body.medals.flatMap(({ competitor }) => (competitor.kind === 'ATHLETE' ? [competitor] : competitor.members ?? []));

/** Codes in the body of those for whom it would not be the first medal of these Games: a wrong code makes one person of two. */
export function winnersAgain(body, milestones) {
  const again = new Set(milestones.filter(it => it.kind === 'ATHLETE_MEDALS' && !it.retracted).map(it => it.athlete.code));
  return [...new Set(peopleOf(body).map(({ code }) => code))].filter(code => again.has(code));
}

/** Sentences about people who stand in the body under another name than `athletes`, as these Games know them. */
export function strangers(body, athletes) {
  return peopleOf(body).flatMap(({ code, name }) => {
    const known = athletes.find(athlete => athlete.code === code);
    return known && known.name !== name ? [`${code}, ${name}: under this code these Games know ${known.name}. Is it the same person?`] : [];
  });
}

/** Sentences about a body that is to be sent. Medals that stood already with the same moments are not told of again. */
export function warningsOf(body, present, games, now) {
  const stood = medal => present?.medals.some(other => other.medalDate === medal.medalDate && Date.parse(other.awardedAt) === Date.parse(medal.awardedAt));
  const told = body.medals.filter(medal => !stood(medal)).flatMap(medal => momentsOf(medal, games, now));
  return [...new Set(told.filter(Boolean))];
}
