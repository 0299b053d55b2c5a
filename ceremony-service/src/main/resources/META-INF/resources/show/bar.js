import { element } from '/ui/words.js';

/**
 * What stands at the top of every screen of a show, and its dialog for signing in. The page's own header is there before
 * with its height, so that nothing moves when it is filled.
 *
 * @param page which screen it is
 */
export function fillBar(page) {
  const home = Object.assign(element('a', 'home'), { href: `/${page}/` });
  home.setAttribute('aria-label', 'Choose a show');
  home.append(Object.assign(element('img'), { src: '/ui/flame.svg', alt: '', width: 18, height: 22 }));
  const pages = named('nav', 'pages');
  pages.setAttribute('aria-label', 'Screens');
  const line = named('p', 'line', 'Connecting');
  line.dataset.state = 'connecting';
  line.setAttribute('role', 'status');
  const now = named('p', 'now');
  now.setAttribute('aria-label', 'Time at the ceremony');
  const who = Object.assign(named('div', 'who'), { className: 'who' });
  const stale = Object.assign(named('p', 'stale'), { hidden: true });
  stale.setAttribute('role', 'alert');
  const signIn = named('dialog', 'sign-in');
  signIn.setAttribute('aria-labelledby', 'sign-in-title');
  const header = document.querySelector('header.show-bar');
  header.append(home, named('h1', 'ceremony-name', 'Flambeau'), pages, element('span', 'room'), line, now, who);
  header.after(stale);
  document.body.append(signIn);
}

function named(tag, id, text) {
  return Object.assign(element(tag, '', text), { id });
}
