// What was refused, told at the field that it is about.
import { written } from './zone.js';

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** What the service said of a refusal, as a sentence with moments as clocks of the zone show them. */
export function sentenceOf({ said, body }, zone) {
  const value = String(body?.value ?? '');
  const shown = said.toLowerCase().includes(value.toLowerCase()) ? '' : ` (${value})`;
  const text = `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? '' : '.'}${shown}`;
  return text.replace(INSTANT, instant => written(zone, instant));
}

/** The faults of a form. */
export class Faults {
  #form;
  #parts;

  /**
   * @param form the element in which the fields stand
   * @param parts of the frame
   */
  constructor(form, parts) {
    this.#form = form;
    this.#parts = parts;
    form.addEventListener('input', event => this.#forgive(event.target));
  }

  clear(views) {
    for (const input of this.#form.querySelectorAll('[aria-invalid]')) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
    for (const view of views.values()) view.say('');
    for (const fault of this.#parts.faults) {
      fault.textContent = '';
      fault.hidden = true;
    }
  }

  // What is being corrected is not at fault any more; a fault that several fields share goes with the last of them.
  #forgive(input) {
    const id = input.getAttribute('aria-describedby');
    if (!input.hasAttribute('aria-invalid') || !id) return;
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    if (this.#form.querySelector(`[aria-describedby="${id}"]`)) return;
    const fault = document.getElementById(id);
    fault.textContent = '';
    fault.hidden = true;
  }

  /**
   * Puts every fault {field, text} at its field, and the focus at the first.
   * @param rows {views, medalRows, vacantRows}: which row a path such as `medals[1].organisation` means
   */
  tell(faults, rows) {
    this.clear(rows.views);
    let first = null;
    for (const { field, text } of faults) {
      const { input, message, say } = this.#place(field, rows);
      say(text);
      if (!input) continue;
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', message);
      first ??= input;
    }
    (first ?? this.#parts.fault).focus();
  }

  #place(field, { views, medalRows, vacantRows }) {
    const p = this.#parts;
    const put = (fault, input) => ({ input, message: fault.id, say: text => {
      fault.textContent = fault.textContent && fault.textContent !== text ? `${fault.textContent} ${text}` : text;
      fault.hidden = false;
    } });
    const [, list, place, rest] = /^(medals|vacant)\[(\d+)\](?:\.(.*))?$/.exec(field ?? '') ?? [];
    const row = (list === 'medals' ? medalRows : vacantRows)?.[Number(place)];
    if (list && row) {
      const view = views.get(row.id);
      if (!row.ownTime && rest === 'medalDate') return put(p.timeFault, p.day);
      if (!row.ownTime && rest === 'awardedAt') return put(p.timeFault, p.moment);
      const input = view.field(rest ?? 'organisation');
      return { input: input ?? view.first, message: view.faultId, say: text => view.say(text) };
    }
    const shown = (box, fault, input) => {
      box.dataset.asked = 'yes';
      box.hidden = false;
      return put(fault, input);
    };
    if (field?.startsWith('revision')) return shown(p.revision, p.revisionFault, p[field.split('.')[1]] ?? p.reason);
    if (field === 'exception') return shown(p.exceptionBox, p.exceptionFault, p.exception);
    if (field === 'effectiveAt') return shown(p.effectiveBox, p.effectiveFault, p.effective);
    if (field === 'status') return put(p.fault, p.status.querySelector('input:checked') ?? p.status.querySelector('input'));
    return put(p.fault, null);
  }
}
