import { lengthText } from '/show/durations.js';
import { Screen, tell } from '/show/screen.js';
import { clockText } from '/show/times.js';
import { codeOf, Draft } from './draft.js';
import { Editor } from './editor.js';
import { Groups } from './groups.js';
import { History } from './history.js';
import { Notices } from './notices.js';
import { Saving } from './saving.js';
import { Sheet } from './sheet.js';
import { Spreadsheet } from './spreadsheet.js';
import { standingOf } from './standing.js';

const by = id => document.getElementById(id);
const screen = new Screen('cuesheet');
const draft = new Draft();
const sheet = new Sheet(document.querySelector('table'), choose);
const editor = new Editor(by('editor'), segment => change(() => draft.change(segment)));
const groups = new Groups(by('groups'), made => change(() => draft.regroup(made)));
const history = new History(by('history'), screen, bringBack);
const spreadsheet = new Spreadsheet(by('spreadsheet'), screen, changes => say(`The sheet is taken in: ${changes === 1 ? 'one change' : `${changes} changes`}.`, 'good'));
const notices = new Notices(by('findings'), by('protocol'));
const saving = new Saving({ screen, draft, dialogs: { conflict: by('conflict'), ask: by('ask') }, say, adopt, draw });
let chosen = null;
let asked = false;

const mayEdit = () => screen.session.has('producer');
const standing = code => standingOf(screen.state, code);
/** Whether it is live or over, and stays where it is. */
const settled = code => ['live', 'over'].includes(standing(code));
/** Whether a segment can be put at that place: not before what is live or over. */
const isOpen = place => !draft.segments.slice(place).some(({ code }) => settled(code));

screen.addEventListener('state', ({ detail: state }) => {
  if (state.orderVersion > draft.version || (draft.tag === null && !asked)) read();
  draw();
});
screen.addEventListener('tick', ({ detail: view }) => {
  sheet.tick(view, screen.state);
  const off = view.word === 'on time' ? '' : `${view.offset > 0 ? '+' : '−'}${lengthText(view.offset)} `;
  tell(by('over'), `${off}${view.word}`);
  tell(by('ends'), `${view.state === 'FINISHED' ? 'ended' : 'ends'} ${clockText(screen.state.zone, view.expectedEnd, { near: view.now })}`);
});
screen.session.addEventListener('change', draw);

/** Reads what is stored. Somebody who has changed nothing sees it at once; else it is shown beside the own when saving. */
async function read() {
  asked = true;
  const answer = await screen.service.get(`${screen.path}/running-order`);
  if (answer.status === 404) return mayEdit() && say('Alt+N writes the first segment.');
  if (!answer.ok) return say(answer.said, 'bad');
  if (draft.dirty || editor.typing) return say('A colleague has saved meanwhile: you will see both when you save.');
  return adopt(answer);
}

function adopt({ body, tag }) {
  draft.adopt(body, tag);
  choose(draft.find(chosen) ? chosen : null, false);
  if (chosen === null) document.querySelector('tr[aria-current]')?.previousElementSibling?.scrollIntoView();
  readProtocol();
}

async function readProtocol() {
  const answer = await screen.service.get(`${screen.path}/protocol`);
  notices.protocol(answer.ok ? answer.body : null);
  draw();
}

function say(text, className = '') {
  tell(by('said'), text, className);
}

function draw() {
  if (!screen.state) return;
  const { zone, lifecycle } = screen.state;
  tell(by('lifecycle'), lifecycle.toLowerCase().replace('_', ' '), `chip ${lifecycle === 'LIVE' ? 'LIVE' : ''}`);
  tell(by('version'), draft.tag ? `version ${draft.version}` : 'no running order yet');
  sheet.show(draft.order, draft.marks, chosen, zone);
  if (screen.view) sheet.tick(screen.view, screen.state);
  notices.draw(screen.state, draft.groups);
  by('save').disabled = !draft.dirty || !mayEdit() || saving.underWay;
  by('discard').hidden = !draft.dirty;
  by('approve').hidden = !mayApprove();
  tell(by('keys'), mayEdit() ? '↑ ↓ choose · Enter edit · Esc back to the table · Alt+↑ ↓ move · Alt+N new below · Alt+Delete take out · Alt+C add a cue · Ctrl+S save' : 'You read only: editing needs a token with the role producer.');
}

function choose(code, edit) {
  chosen = code;
  const segment = draft.find(code);
  editor.show(segment && {
    segment, groups: draft.groups, zone: screen.state.zone, opening: screen.state.opening, standing: mayEdit() ? standing(code) : 'read',
    actions: [['New below', 'Alt+N', insert], ...(settled(code) ? [] : [['Take out', 'Alt+Delete', remove], ['Up', 'Alt+↑', () => move(-1)], ['Down', 'Alt+↓', () => move(1)]])],
  });
  draw();
  if (edit) editor.focus();
}

function change(action) {
  action();
  draw();
}

function insert() {
  const place = draft.place(chosen) + 1;
  if (!mayEdit() || !isOpen(place)) return;
  const segment = { code: codeOf('New segment', draft.segments), title: 'New segment', start: { rule: 'FOLLOW' }, end: { rule: 'DURATION', duration: 'PT5M' }, people: [], secretUntilLive: false, publicTimes: false };
  draft.insert(place, segment);
  choose(segment.code, true);
  by('editor').querySelector('input').select();
}

function remove() {
  if (!mayEdit() || chosen === null || settled(chosen)) return;
  const place = draft.place(chosen);
  draft.remove(chosen);
  choose((draft.segments[place] ?? draft.segments[place - 1])?.code ?? null, false);
  sheet.focus(chosen);
}

function move(by) {
  const [from, to] = [draft.place(chosen), draft.place(chosen) + by];
  if (!mayEdit() || from < 0 || to < 0 || to >= draft.segments.length || settled(chosen) || settled(draft.segments[to].code)) return;
  draft.move(from, to);
  draw();
  sheet.focus(chosen);
}

async function save() {
  // What is being typed counts.
  document.activeElement?.blur?.();
  if (!draft.dirty || !mayEdit() || saving.underWay) return;
  if (by('editor').querySelector('[aria-invalid]')) return say('A field cannot be read: see there.', 'bad');
  const fault = await saving.save();
  if (fault !== null) choose(draft.segments[fault]?.code ?? chosen, false);
}

function discard() {
  draft.discard();
  say('');
  read();
  choose(draft.find(chosen) ? chosen : null, false);
}

function bringBack({ ok, body, said }, version) {
  if (!ok) return say(said, 'bad');
  draft.take(body);
  choose(draft.find(chosen) ? chosen : null, false);
  return say(draft.dirty ? `Version ${version} is on the page; it is not stored before you save.` : `Version ${version} says what is stored.`);
}

/** Whether a second person can approve: a draft, and one that was rehearsed. */
const isDraft = ({ lifecycle, mode }) => lifecycle === 'DRAFT' || (lifecycle === 'FINISHED' && mode === 'REHEARSAL');
const mayApprove = () => screen.session.has('approver') && isDraft(screen.state ?? {}) && draft.tag !== null && !draft.dirty;

async function approve() {
  if (!mayApprove()) return;
  const { version } = draft;
  const answer = await screen.service.post(`${screen.path}/running-order/approval`, { 'If-Match': draft.tag }, null);
  say(answer.ok ? `Version ${version} is approved.` : `Not approved: ${answer.said}`, answer.ok ? 'good' : 'bad');
}

const askGroups = () => groups.ask(draft.groups, mayEdit());
const askHistory = () => history.ask(mayEdit());
const askSpreadsheet = () => {
  // What is being typed counts.
  document.activeElement?.blur?.();
  if (draft.tag !== null) spreadsheet.ask(draft.version, mayEdit(), draft.dirty);
};
by('print').href = `/print/${location.search}`;
by('save').addEventListener('click', save);
by('discard').addEventListener('click', discard);
by('approve').addEventListener('click', approve);
by('groups-open').addEventListener('click', askGroups);
by('history-open').addEventListener('click', askHistory);
by('spreadsheet-open').addEventListener('click', askSpreadsheet);
by('groups').addEventListener('close', () => choose(chosen, false));
addEventListener('beforeunload', event => draft.dirty && event.preventDefault());
document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]') || !screen.state) return undefined;
  if (event.key === 'Escape' && chosen !== null) return sheet.focus(chosen);
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  const alt = event.altKey && !event.ctrlKey && !event.metaKey;
  const keys = { ArrowUp: () => move(-1), ArrowDown: () => move(1), KeyN: insert, Delete: remove, KeyC: () => editor.addCue(), KeyG: askGroups, KeyV: askHistory, KeyX: askSpreadsheet, KeyA: approve };
  const action = control && event.code === 'KeyS' ? save : alt ? keys[event.code] : null;
  if (!action) return undefined;
  event.preventDefault();
  return action();
});

screen.begin();
