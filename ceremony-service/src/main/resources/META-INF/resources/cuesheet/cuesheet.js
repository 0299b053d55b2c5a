import { element } from '/ui/words.js';
import { lengthText } from '/show/durations.js';
import { Screen, tell } from '/show/screen.js';
import { clockText } from '/show/times.js';
import { decide } from './conflict.js';
import { changed, codeOf, equal } from './draft.js';
import { Editor } from './editor.js';
import { Sheet } from './sheet.js';
import { finding } from './words.js';

const by = id => document.getElementById(id);
const screen = new Screen('cuesheet');
const sheet = new Sheet(document.querySelector('table'), choose);
const editor = new Editor(by('editor'), take);
/** `base` is what is stored, as it was read under `tag`; `order` is what is on the page. */
let base = [];
/** What the running order says besides its segments: it is sent back as it came. */
let rest = {};
let order = [];
let tag = null;
let chosen = null;
let saving = false;
let asked = false;

const version = text => Number(/\d+/.exec(text ?? '0'));
const dirty = () => !equal(base, order);
const mayEdit = () => screen.session.has('producer');
const locked = code => !['PLANNED', 'STANDBY', undefined].includes(screen.state?.segments.find(segment => segment.code === code)?.state);

screen.addEventListener('state', ({ detail: state }) => {
  if (state.orderVersion > version(tag) || (tag === null && !asked)) read();
  drawFindings(state);
  draw();
});
screen.addEventListener('tick', ({ detail: view }) => {
  sheet.tick(view, screen.state.zone);
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
  if (dirty()) return say('A colleague has saved meanwhile: you will see both when you save.');
  adopt(answer);
}

function adopt({ body, tag: stored }) {
  ({ segments: base, ...rest } = body);
  order = base.map(segment => ({ ...segment }));
  tag = stored;
  if (!order.some(({ code }) => code === chosen)) chosen = null;
  draw();
  if (chosen === null) document.querySelector('tr[aria-current]')?.previousElementSibling?.scrollIntoView();
}

function say(text, className = '') {
  tell(by('said'), text, className);
}

function draw() {
  if (!screen.state) return;
  const { zone, lifecycle, cues = [] } = screen.state;
  tell(by('lifecycle'), (lifecycle ?? screen.state.state).toLowerCase().replace('_', ' '), `chip ${lifecycle === 'LIVE' ? 'LIVE' : ''}`);
  tell(by('version'), tag ? `version ${version(tag)}` : 'no running order yet');
  sheet.show(order, changed(base, order), chosen, zone, cues);
  if (screen.view) sheet.tick(screen.view, zone);
  by('save').disabled = !dirty() || !mayEdit() || saving;
  by('discard').hidden = !dirty();
  by('approve').hidden = !screen.session.has('approver') || lifecycle !== 'DRAFT' || dirty();
  tell(by('keys'), mayEdit() ? '↑ ↓ choose · Enter edit · Esc back to the table · Alt+↑ ↓ move · Alt+N new below · Alt+Delete take out · Ctrl+S save' : 'You read only: editing needs a token with the role producer.');
}

function drawFindings({ findings = [], segments }) {
  by('findings').replaceChildren(...findings.map(one => element('li', '', finding(one, segments.find(({ code }) => code === one.segment)?.title))));
}

function choose(code, edit) {
  chosen = code;
  const segment = order.find(one => one.code === code);
  editor.show(segment && {
    segment, zone: screen.state.zone, opening: screen.state.opening, locked: locked(code) || !mayEdit(),
    actions: [['New below', 'Alt+N', insert], ['Take out', 'Alt+Delete', remove], ['Up', 'Alt+↑', () => move(-1)], ['Down', 'Alt+↓', () => move(1)]],
  });
  draw();
  if (edit) editor.focus();
}

function take(segment) {
  order = order.map(one => (one.code === segment.code ? segment : one));
  draw();
}

function insert() {
  if (!mayEdit() || locked(order[place() + 1]?.code)) return;
  const segment = { code: codeOf('New segment', order), title: 'New segment', start: { rule: 'FOLLOW' }, end: { rule: 'DURATION', duration: 'PT5M' }, people: [], secretUntilLive: false, publicTimes: false };
  order.splice(place() + 1, 0, segment);
  choose(segment.code, true);
  by('editor').querySelector('input').select();
}

function remove() {
  if (!mayEdit() || chosen === null || locked(chosen)) return;
  const at = place();
  order.splice(at, 1);
  choose((order[at] ?? order[at - 1])?.code ?? null, false);
  sheet.focus(chosen);
}

function move(by) {
  const [from, to] = [place(), place() + by];
  if (!mayEdit() || from < 0 || to < 0 || to >= order.length || locked(chosen) || locked(order[to].code)) return;
  order.splice(to, 0, ...order.splice(from, 1));
  draw();
  sheet.focus(chosen);
}

const place = () => order.findIndex(({ code }) => code === chosen);

async function save() {
  // What is being typed counts.
  document.activeElement?.blur?.();
  if (!dirty() || !mayEdit() || saving) return;
  if (by('editor').querySelector('[aria-invalid]')) return say('A field cannot be read: see there.', 'bad');
  saving = true;
  say('Saving…');
  const headers = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' };
  const answer = await screen.service.put(`${screen.path}/running-order`, headers, { ...rest, segments: order });
  saving = false;
  if (answer.ok) {
    adopt(answer);
    say(`Saved as version ${version(answer.tag)}.`, 'good');
  } else if (answer.status === 412) await both();
  else say(`Not saved: ${answer.said}${answer.body?.field ? ` (${answer.body.field})` : ''}`, 'bad');
  draw();
}

/** A colleague was faster: both are shown, and what is decided is saved upon theirs. */
async function both() {
  const theirs = await screen.service.get(`${screen.path}/running-order`);
  if (!theirs.ok) return say(`Not saved: ${theirs.said}`, 'bad');
  const made = await decide(by('conflict'), { base, mine: order, theirs: theirs.body.segments, zone: screen.state.zone });
  if (!made) return say('Not saved: theirs and yours differ. Save again to see both.', 'bad');
  adopt(theirs);
  order = made;
  draw();
  return dirty() ? save() : say('Nothing is left to save: theirs is stored.', 'good');
}

function discard() {
  order = base.map(segment => ({ ...segment }));
  say('');
  read();
  choose(order.some(({ code }) => code === chosen) ? chosen : null, false);
}

async function approve() {
  const answer = await screen.service.post(`${screen.path}/running-order/approval`, { 'If-Match': tag }, null);
  say(answer.ok ? `Version ${version(tag)} is approved.` : `Not approved: ${answer.said}`, answer.ok ? 'good' : 'bad');
}

by('save').addEventListener('click', save);
by('discard').addEventListener('click', discard);
by('approve').addEventListener('click', approve);
addEventListener('beforeunload', event => dirty() && event.preventDefault());
document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape' && chosen !== null) return sheet.focus(chosen);
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  const alt = event.altKey && !event.ctrlKey && !event.metaKey;
  const action = control && event.code === 'KeyS' ? save : alt ? { ArrowUp: () => move(-1), ArrowDown: () => move(1), KeyN: insert, Delete: remove }[event.code] : null;
  if (!action) return undefined;
  event.preventDefault();
  return action();
});

screen.begin();
