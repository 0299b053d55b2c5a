// What a caller can say, when it can be said, and what has to be asked first. Pure.
import { isAhead } from '/show/projection.js';

const named = (view, code) => view.segments.find(segment => segment.code === code)?.title ?? code;
const ahead = view => view.segments.filter(isAhead).map(({ code, title }) => [code, title]);
const isLast = view => Boolean(view.live) && !view.next;
const approved = ({ lifecycle }) => !lifecycle || lifecycle === 'APPROVED';
/** Which variant is played is asked only where there are several. */
const variant = ({ variants }) => (variants.length > 1 ? [{ name: 'variant', label: 'Variant', choices: variants.map(name => [name, name]) }] : []);
const PASSED_OVER = [['SKIPPED', 'They were skipped'], ['CUT', 'They were cut']];

/**
 * Each: the key that gives it, the word on its button, whether it can be said now, and what is asked first (null for
 * nothing): {title, warning, fields}. A field is {name, label, choices} or {name, label, text, optional}.
 */
export const COMMANDS = [
  {
    command: 'START', key: 'N', word: 'Start', main: true, shown: (view, state) => !view.live && (view.state !== 'FINISHED' || state.mode === 'REHEARSAL'),
    ask: (view, state) => ({
      title: 'Start the show?',
      warning: `The plan is frozen as it stands: everything is measured against it from now on.${approved(state) ? '' : ' It is not approved: only a rehearsal can start.'}`,
      fields: [...variant(state), { name: 'mode', label: 'This is', choices: [['LIVE', 'The show: the public follows it'], ['REHEARSAL', 'A rehearsal: nobody outside sees it']], start: approved(state) ? 'LIVE' : 'REHEARSAL' }],
    }),
  },
  {
    command: 'NEXT', key: 'N', word: 'Next', main: true, shown: view => Boolean(view.live),
    ask: view => (isLast(view) ? { title: 'End the show?', warning: `“${view.live.title}” is the last segment: with it the show ends.`, fields: [] } : null),
  },
  { command: 'HOLD', key: 'H', word: 'Hold', shown: view => Boolean(view.live) && !view.live.held, ask: () => null },
  { command: 'RESUME', key: 'H', word: 'Resume', strong: true, shown: view => Boolean(view.live?.held), ask: () => null },
  {
    command: 'ADD_TIME', key: 'A', word: 'Time ±', shown: view => Boolean(view.live),
    ask: view => ({ title: `Time for “${view.live.title}”`, warning: '', fields: [{ name: 'duration', label: 'Minutes, or m:ss; with a minus to take away', text: '+1', length: true }, reason] }),
  },
  {
    command: 'STANDBY', key: 'B', word: 'Standby', shown: view => ahead(view).length > 0,
    ask: view => ({ title: 'Call to standby', warning: '', fields: [{ name: 'segment', label: 'Who', choices: ahead(view), start: view.next?.code }] }),
  },
  {
    command: 'SKIP', key: 'K', word: 'Skip', shown: view => Boolean(view.live) && ahead(view).length > 0,
    ask: view => ({ title: 'Skip a coming segment', warning: 'It leaves the running order of tonight.', fields: [{ name: 'segment', label: 'Which', choices: ahead(view), start: view.next?.code }, reason] }),
  },
  {
    command: 'GO_TO', key: 'G', word: 'Go to', shown: view => Boolean(view.live) && ahead(view).length > 1,
    ask: view => ({ title: 'Go to a segment', warning: 'What lies between is passed over.', fields: [{ name: 'segment', label: 'Where to', choices: ahead(view).slice(1) }, { name: 'passedOver', label: 'What is passed over', choices: PASSED_OVER }, reason] }),
  },
  {
    command: 'CUT', key: 'C', word: 'Cut', shown: view => Boolean(view.live),
    ask: view => ({ title: 'Cut', warning: 'The live segment is cut short at once, or a coming one is taken out.', fields: [{ name: 'segment', label: 'Which', choices: [['', `Live now: ${view.live.title}`], ...ahead(view)] }, reason] }),
  },
  { command: 'UNDO', key: 'U', word: 'Undo', shown: (view, state) => Boolean(state.undo) && Date.parse(state.undo.until) > view.now, ask: () => null },
  {
    command: 'FINISH', key: 'F', word: 'Finish', shown: view => Boolean(view.live),
    ask: view => ({
      title: 'End the show?',
      warning: ahead(view).length ? `${ahead(view).length} segments have not been on.` : 'The last segment ends now.',
      fields: ahead(view).length ? [{ name: 'passedOver', label: 'What was not on', choices: PASSED_OVER }, reason] : [],
    }),
  },
];

const reason = { name: 'reason', label: 'Why (for the as-run log)', text: '', optional: true };

/** The button's second line: what it would do. */
export function detailOf(command, view, state) {
  switch (command) {
    case 'START': return view.next ? view.next.title : '';
    case 'NEXT': return view.next ? view.next.title : 'end the show';
    case 'UNDO': return `${Math.max(0, Math.ceil((Date.parse(state.undo?.until) - view.now) / 1000))} s`;
    default: return '';
  }
}

/** What was done, in words. */
export function doneText({ command, segment, cue }, view) {
  const title = segment ? named(view, segment) : '';
  const done = {
    START: 'Started', NEXT: 'Gone on', HOLD: 'On hold', RESUME: 'Going on', ADD_TIME: 'Time changed', SKIP: `Skipped ${title}`, GO_TO: `Gone to ${title}`,
    CUT: title ? `Cut ${title}` : 'Cut short', STANDBY: cue ? `Standby ${cue}` : `Standby: ${title}`, WARN: `Warned ${cue}`, GO: `Go ${cue}`, UNDO: 'Undone', FINISH: 'The show has ended',
  };
  return `${done[command] ?? command}.`;
}

/** Why it was not done, in words that help. */
export function refusalText(answer, zoneTime) {
  const { body, status } = answer;
  if (status === 409 && String(body?.field).startsWith('expects')) return `Not done: somebody was faster, or this screen was behind. ${body.detail}.`;
  if (status === 429) return `Not done: too soon after the last command${body?.nextPermittedAt ? `; possible again at ${zoneTime(body.nextPermittedAt)}` : ''}.`;
  if (status === 401) return 'Not done: the token is not taken, or no longer. Sign in again.';
  if (status === 403) return 'Not done: this token has not the role caller.';
  return `Not done: ${answer.said}`;
}

/** What the caller believes is live: whatever is not so is refused by the service. */
export const expectsOf = state => ({ ...(state.live ? { segment: state.live.segment } : {}), take: state.take });

