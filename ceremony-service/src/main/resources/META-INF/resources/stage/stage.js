import { countdownText } from '/show/durations.js';
import { limitsFor, limitsOf, phaseOf } from '/show/phase.js';
import { Screen, tell } from '/show/screen.js';
import { clockText } from '/show/times.js';

const by = id => document.getElementById(id);
const WORDS = { NORMAL: '', WARNING: 'Prepare to end', DANGER: 'End now', OVERTIME: 'Over time', HELD: 'On hold', BEFORE: 'Until we begin', OVER: 'The show is over', NONE: '' };
const screen = new Screen('stage');

screen.addEventListener('tick', ({ detail: view }) => {
  const { live } = view;
  const limits = live && (screen.state.limits ? limitsOf(screen.state.limits) : limitsFor(live.elapsed + live.remaining));
  const phase = live ? phaseOf(live.remaining, limits) : view.state === 'FINISHED' ? 'OVER' : 'BEFORE';
  by('stage').dataset.phase = phase;
  by('stage').dataset.held = Boolean(live?.held);
  tell(by('title'), live?.title ?? view.next?.title ?? '');
  tell(by('remaining'), shown(view, live));
  by('remaining').style.setProperty('--letters', Math.max(4, by('remaining').textContent.length));
  tell(by('word'), [live?.held ? WORDS.HELD : '', WORDS[phase]].filter(Boolean).join(' · '));
  drawMessage(screen.state.stageMessage, view.now);
  // Who sits in the stands may read this clock: a secret is not announced on it.
  tell(by('next'), live && view.next && !view.next.plan.secret ? `Next: ${view.next.title}` : '');
});

/** What the crew says to the stage; it goes by itself when its time is over. */
function drawMessage(message, now) {
  const text = message && !(Date.parse(message.expiresAt) <= now) ? message.text : '';
  by('message').hidden = !text;
  tell(by('message'), text, message?.level ?? '');
}

function shown(view, live) {
  if (live) return countdownText(live.remaining);
  if (view.state === 'FINISHED') return clockText(screen.state.zone, view.expectedEnd);
  // Before the start the clock goes towards the planned one, and says by how much it is past.
  return countdownText((view.plannedStart ?? view.now) - view.now);
}

// A clock on a stage must not fall asleep.
async function stayAwake() {
  try {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch {
    // A machine that does not allow it is set up to stay on by who put it there.
  }
}

document.addEventListener('visibilitychange', stayAwake);
stayAwake();
screen.begin();
