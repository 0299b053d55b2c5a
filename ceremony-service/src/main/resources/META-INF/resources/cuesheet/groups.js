import { element } from '/ui/words.js';
import { isoOf, lengthText, millisOf, readLength } from '/show/durations.js';
import { codeOf } from './draft.js';
import { button, textField } from './fields.js';

/** The groups of a running order, each with its budget, in a dialog. They are stored with the running order. */
export class Groups {
  #dialog;
  #change;
  #groups = [];
  #list = element('ol', 'groups');

  /** @param change is told the groups after a change */
  constructor(dialog, change) {
    this.#dialog = dialog;
    this.#change = change;
  }

  /** @param groups as they are; `mayEdit` whether they can be changed */
  ask(groups, mayEdit) {
    this.#groups = groups.map(group => ({ ...group }));
    const title = element('h2', '', 'Groups and their budgets');
    title.id = 'groups-title';
    const footer = element('footer');
    footer.append(button('New group', 'Alt+N', () => this.#add()), button('Done', 'Esc', () => this.#dialog.close(), 'strong'));
    const words = element('p', 'soft', 'A group is what has a budget together, from its first start to its last end. In which group a segment is stands in its form.');
    this.#dialog.replaceChildren(title, words, this.#list, footer);
    this.#draw();
    for (const field of this.#dialog.querySelectorAll('input, button:not(.strong)')) field.disabled = !mayEdit;
    this.#dialog.onkeydown = event => {
      if (!event.altKey || event.code !== 'KeyN' || !mayEdit) return;
      event.preventDefault();
      this.#add();
    };
    // What is being typed counts.
    this.#dialog.oncancel = () => document.activeElement.blur();
    this.#dialog.showModal();
  }

  #draw() {
    this.#list.replaceChildren(...this.#groups.map((group, place) => this.#line(group, place)));
    if (!this.#groups.length) this.#list.append(element('li', 'soft', 'No group yet.'));
  }

  #line(group, place) {
    const item = element('li');
    const take = changes => {
      Object.assign(group, changes);
      if (!group.target) delete group.target;
      this.#told();
    };
    const title = textField('Title', group.title, text => (text ? { title: text } : null), take, 'A title is needed.');
    const target = textField('Budget (empty: open)', group.target ? lengthText(millisOf(group.target)) : '', text => {
      const millis = text ? readLength(text) : 0;
      return millis === null || millis < 0 ? null : { target: millis ? isoOf(millis) : undefined };
    }, take, 'Minutes, or minutes and seconds: 25, 12:30.');
    const remove = button('Remove', '', () => this.#remove(place), 'quiet');
    remove.setAttribute('aria-label', `Remove the group ${group.title}`);
    item.append(title, target, element('span', 'code soft', group.code), remove);
    return item;
  }

  #add() {
    const title = `Group ${this.#groups.length + 1}`;
    this.#groups.push({ code: codeOf(title, this.#groups), title });
    this.#told();
    this.#draw();
    this.#list.lastChild.querySelector('input').select();
  }

  #remove(place) {
    this.#groups.splice(place, 1);
    this.#told();
    this.#draw();
    this.#dialog.querySelector('footer button').focus();
  }

  #told() {
    this.#change(this.#groups.map(group => ({ ...group })));
  }
}
