import { element, nameOf, timeIn } from '/ui/words.js';
import { flagOf } from '/ui/flags.js';
import { codeOf, isControl } from './keys.js';
import { STATUS_WORDS } from './moves.js';

const COUNTS = ['gold', 'silver', 'bronze', 'total'];
const SHOWN_MOVES = 40;
const SHOWN_MILESTONES = 8;

const language = () => navigator.language?.split('-')[0];
const inWords = words => words?.[language()] ?? words?.en ?? '';

/** The dialog that shows what a change would do, before anything is stored. Confirming takes a key of its own. */
export class Review {
  #dialog;
  #does;
  #sending = false;

  /** @param does {confirm, again, stop, back}: to begin the confirmation, to try at once what waits, to give up trying, to go back */
  constructor(dialog, does) {
    this.#dialog = dialog;
    this.#does = does;
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      this.#back();
    });
    dialog.addEventListener('keydown', event => this.#key(event));
  }

  get open() {
    return this.#dialog.open;
  }

  close() {
    this.#dialog.close();
  }

  /** @param about {event, preview, before (the medal table), present, organisations, zone, effectiveAt (null for now), warnings} */
  show({ event, preview, before, present, organisations, zone, effectiveAt, warnings }) {
    this.#sending = false;
    const title = element('h2', '', 'Check, then confirm');
    title.id = 'review-title';
    title.tabIndex = -1;
    this.#dialog.setAttribute('aria-labelledby', title.id);
    const what = element('p', 'what', `${nameOf(event.disciplineNames, event.discipline)} · ${nameOf(event.names, event.code)}`);
    const scroll = element('div', 'scroll');
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-label', 'What the change does');
    scroll.append(this.#status(present, preview.podium), ...warnings.map(text => element('p', 'warning', text)), this.#changes(preview, effectiveAt, zone), ...this.#table(preview.table, before, organisations), ...this.#milestones(preview, zone));
    this.said = element('p', 'hint');
    this.said.setAttribute('role', 'status');
    this.said.textContent = 'Nothing is stored yet.';
    const back = Object.assign(element('button', '', 'Back '), { type: 'button' });
    back.append(element('kbd', '', 'Esc'));
    back.addEventListener('click', () => this.#back());
    this.button = Object.assign(element('button', 'strong', `${this.#verb(present, preview.podium)} `), { type: 'button' });
    this.button.append(element('kbd', '', 'Ctrl+S'));
    this.button.addEventListener('click', () => this.#go());
    const footer = element('footer');
    footer.append(this.said, back, this.button);
    this.#dialog.replaceChildren(title, what, scroll, footer);
    if (!this.#dialog.open) this.#dialog.showModal();
    title.focus();
  }

  /** Tells how the confirmation goes. */
  say(text) {
    this.said.textContent = text;
  }

  #verb(present, podium) {
    if (podium.status === 'WITHDRAWN') return 'Withdraw this podium';
    if (present && present.status !== podium.status) return `Confirm: ${STATUS_WORDS[podium.status].toLowerCase()}`;
    return present ? 'Confirm the change' : 'Confirm the podium';
  }

  #go() {
    if (this.#sending) return this.#does.again();
    this.#sending = true;
    this.say('Confirming…');
    return this.#does.confirm();
  }

  // Once it is sent there is no way back that is certain: then this only gives up trying.
  #back() {
    if (!this.#sending) {
      this.#dialog.close();
      return this.#does.back();
    }
    this.say('Giving up…');
    return this.#does.stop();
  }

  #key(event) {
    if (isControl(event) && codeOf(event) === 'KeyS') {
      event.preventDefault();
      if (!event.repeat) this.#go();
    } else if (isControl(event) && event.key === 'Enter') event.preventDefault();
    if (event.key !== 'F1') event.stopPropagation();
  }

  #status(present, podium) {
    const line = element('p', 'line-status');
    const chip = status => element('span', `chip ${status}`, STATUS_WORDS[status]);
    if (present && present.status !== podium.status) line.append(chip(present.status), ' → ', chip(podium.status));
    else line.append(chip(podium.status));
    line.append(element('span', 'soft', present ? ` Version ${present.version} → ${podium.version}` : ' The first version'));
    return line;
  }

  #changes({ changes, podium }, effectiveAt, zone) {
    const list = element('ul', 'changes');
    for (const change of changes) {
      const item = element('li', change.change);
      const disc = element('span', `disc ${change.to ?? change.from}`);
      disc.ariaHidden = 'true';
      const sign = element('span', 'sign', { AWARDED: '+', WITHDRAWN: '−', RAISED: '↑', LOWERED: '↓', AMENDED: '·' }[change.change]);
      sign.ariaHidden = 'true';
      item.append(sign, disc, element('span', '', inWords(change.words) || `${change.competitor} (${change.organisation}): ${change.from ?? 'none'} → ${change.to ?? 'none'}`));
      list.append(item);
    }
    if (!changes.length) list.append(element('li', 'soft', 'No medal changes hands.'));
    for (const place of podium.vacant ?? []) list.append(element('li', 'soft', `${place.medal[0]}${place.medal.slice(1).toLowerCase()} stays empty: ${place.reason}`));
    if (podium.revision) list.append(element('li', 'soft', `Why: ${podium.revision.reason} (${podium.revision.decidedBy})`));
    if (podium.exception) list.append(element('li', 'soft', `Exception: ${podium.exception}`));
    if (effectiveAt) list.append(element('li', 'soft', `In effect since ${timeIn(zone, effectiveAt)}`));
    return list;
  }

  // What is reached before what is taken back; a change long ago can undo a hundred, so all but the first are folded.
  #milestones({ milestones }, zone) {
    if (!milestones?.length) return [];
    const ordered = [...milestones].sort((one, other) => one.retracted - other.retracted);
    const listOf = some => {
      const list = element('ul', 'milestones');
      list.append(...some.map(milestone => this.#milestone(milestone, zone)));
      return list;
    };
    const shown = [element('h3', 'label', `Milestones: ${milestones.length}`), listOf(ordered.slice(0, SHOWN_MILESTONES))];
    const rest = ordered.slice(SHOWN_MILESTONES);
    if (rest.length) {
      const more = element('details');
      more.append(element('summary', '', `${rest.length} more`), listOf(rest));
      shown.push(more);
    }
    return shown;
  }

  #milestone(milestone, zone) {
    const item = element('li', milestone.retracted ? 'retracted' : '');
    if (milestone.retracted) item.append(element('b', '', 'Taken back: '));
    const { event } = milestone;
    item.append(inWords(milestone.headline), element('span', 'soft', ` ${nameOf(event.disciplineNames, event.discipline)} ${nameOf(event.names, event.code)}, ${timeIn(zone, milestone.awardedAt)}`));
    return item;
  }

  #table(table, before, organisations) {
    if (!table) return [];
    const head = element('h3', 'label', 'Medal table');
    const old = new Map([...(before?.lines ?? []), ...(before?.unranked ?? [])].map(line => [line.organisation, line]));
    const after = [...table.lines, ...table.unranked];
    const gone = table.removed.map(code => ({ organisation: code, gold: 0, silver: 0, bronze: 0, total: 0, gone: true }));
    const counts = line => COUNTS.map(key => line?.[key] ?? 0).join();
    const changed = [...after, ...gone].filter(line => counts(line) !== counts(old.get(line.organisation)) || notOfficial(line) !== notOfficial(old.get(line.organisation)));
    const moved = after.filter(line => !changed.includes(line) && old.get(line.organisation)?.rank !== line.rank);
    const events = element('p', 'soft', `${table.events.finished} of ${table.events.total} events finished${before ? ` (before: ${before.events.finished})` : ''}`);
    if (!changed.length && !moved.length) return [head, element('p', 'soft', 'The medal table stays as it is.'), events];
    const shown = element('table', 'lines');
    const row = shown.createTHead().insertRow();
    for (const [text, className] of [['Rank', ''], ['Organisation', 'who'], ['Gold', 'n'], ['Silver', 'n'], ['Bronze', 'n'], ['Total', 'n']]) {
      const cell = element('th', `label ${className}`, text);
      cell.scope = 'col';
      row.append(cell);
    }
    const body = shown.createTBody();
    changed.sort((a, b) => (a.sortRank ?? 9999) - (b.sortRank ?? 9999)).forEach(line => body.append(this.#line(line, old.get(line.organisation), organisations)));
    return [head, shown, ...this.#moves(moved, old), events];
  }

  #line(line, before, organisations) {
    const row = element('tr');
    row.dataset.organisation = line.organisation;
    const who = element('th', 'who');
    who.scope = 'row';
    const flag = element('span', 'flag', flagOf(line.organisation));
    flag.ariaHidden = 'true';
    who.append(flag, ` ${nameOf(organisations.byCode.get(line.organisation)?.names, line.organisation)}`);
    if (notOfficial(line)) who.append(element('span', 'soft', ` ${notOfficial(line)} not official yet`));
    row.append(this.#rank(line, before), who);
    for (const key of COUNTS) {
      const cell = element('td', 'n');
      const [was, is] = [before?.[key] ?? 0, line[key]];
      if (was === is) cell.append(element('span', is ? '' : 'zero', String(is)));
      else {
        const old = element('span', 'was', String(was));
        cell.append(old, element('span', 'arrow', ' → '), element('b', '', String(is)));
      }
      row.append(cell);
    }
    return row;
  }

  #rank(line, before) {
    const cell = element('td', 'rank');
    const word = it => (it?.rank === undefined ? '–' : `${it.rank}${it.rankEqual ? '=' : ''}`);
    const [was, is] = [word(before), line.gone ? '–' : word(line)];
    if (was === is) cell.append(is);
    else {
      const way = before?.rank === undefined || line.rank < before.rank ? 'up' : line.gone || line.rank > before.rank ? 'down' : 'even';
      cell.append(element('span', 'was', was), element('span', 'arrow', ' → '), element('b', way, is), element('span', `way ${way}`, { up: ' ▲', down: ' ▼', even: '' }[way]));
    }
    return cell;
  }

  #moves(moved, old) {
    if (!moved.length) return [];
    const list = element('p', 'moved');
    list.append(element('span', 'soft', 'Others move: '));
    moved.sort((a, b) => a.sortRank - b.sortRank).slice(0, SHOWN_MOVES).forEach(line => {
      const before = old.get(line.organisation)?.rank;
      const down = before !== undefined && line.rank > before;
      list.append(element('span', `move ${down ? 'down' : 'up'}`, `${line.organisation} ${before ?? '–'}${down ? '▼' : '▲'}${line.rank ?? '–'}`), ' ');
    });
    if (moved.length > SHOWN_MOVES) list.append(element('span', 'soft', `and ${moved.length - SHOWN_MOVES} more`));
    return [list];
  }
}

const notOfficial = line => line?.notOfficial ?? 0;
