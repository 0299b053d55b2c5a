// The operators' page: asks every two seconds how the feed and its delivery stand, and says since when it knows nothing new.
import { Service } from '/ui/service.js';
import { readToken, Session } from '/ui/session.js';
import { SignIn } from '/ui/sign-in.js';
import { drawFeeds, drawReplicas, drawSums, drawWebhooks } from './tables.js';

const ASK_EVERY = 2_000;
const STATUS = '/operator/status';
const MESSAGING = '/operator/messaging';
const by = id => document.getElementById(id);

const session = new Session('flambeau.status.token');
const service = new Service(() => (session.expired ? null : session.token));
const signIn = new SignIn(by('sign-in'), by('who'), session, verify, 'the status', ['operator']);

let known = null;
let asking = false;

/** Null when the service takes the token, else what is wrong with it. */
async function verify(token) {
  try {
    readToken(token);
  } catch (refused) {
    return refused.message;
  }
  const answer = await new Service(() => token).get(MESSAGING);
  if (answer.status === 401) return 'The service does not take this token: it is not valid here, or no longer.';
  if (answer.status === 403) return 'This token does not carry the role operator.';
  return answer.ok ? null : answer.said;
}

async function look() {
  if (asking || !session.token) return;
  asking = true;
  const [status, messaging] = await Promise.all([service.get(STATUS), service.get(MESSAGING)]);
  asking = false;
  if (!session.token) return;
  const refused = [status, messaging].find(answer => !answer.ok);
  if (!refused) show(status.body, messaging.body);
  else if ([401, 403].includes(refused.status)) askAgain();
  else tellOld(refused.said);
}

function show(status, messaging) {
  known = new Date();
  by('line').textContent = `As of ${time(known)}`;
  by('line').dataset.state = 'live';
  by('stale').hidden = true;
  by('main').hidden = false;
  by('main').classList.remove('old');
  drawSums(by('sums'), status, messaging);
  drawReplicas(by('replicas'), status);
  drawFeeds(by('feeds'), status);
  drawWebhooks(by('webhooks'), status.webhooks);
}

/** What is shown stays, and is said to be old. */
function tellOld(why) {
  by('line').textContent = 'No answer';
  by('line').dataset.state = 'away';
  by('stale').textContent = known ? `${why} What you see is as of ${time(known)}.` : why;
  by('stale').hidden = false;
  by('main').classList.add('old');
}

function askAgain() {
  session.signOut();
  signIn.ask('The service does not take the token that this tab had. Sign in again.');
}

function seated() {
  if (session.token) {
    look();
    return;
  }
  known = null;
  by('main').hidden = true;
  by('stale').hidden = true;
  by('line').textContent = 'Not signed in';
  by('line').dataset.state = 'waiting';
}

const time = at => at.toLocaleTimeString('en-GB');

session.addEventListener('change', seated);
session.addEventListener('lapse', askAgain);
document.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyI') return;
  event.preventDefault();
  signIn.ask();
});
setInterval(look, ASK_EVERY);
seated();
if (!session.token) signIn.ask();
