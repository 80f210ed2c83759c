import { asksForHeight, heightMessages, idIn, linkMessage, secretIn } from './messages.js';

/** Tells whoever holds this page in a frame how high it is: on each change, on load, and when asked. */
function tellHeight(root: HTMLElement, secret: string): void {
  const identity = { id: idIn(location.pathname), secret, address: location.href };
  const post = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height > 0) for (const message of heightMessages(height, identity)) parent.postMessage(message, '*');
  };
  new ResizeObserver(post).observe(root);
  // A browser does not observe sizes in a frame that is out of view, but draws in it.
  for (const name of ['pageshow', 'coop-ready', 'coop-error']) addEventListener(name, post);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && asksForHeight(data, secret)) post();
  });
}

/** The link in which an event happened, in whatever shadow root it stands. */
const linkOf = (event: Event): HTMLAnchorElement | undefined =>
  event
    .composedPath()
    .find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement && each.href !== '');

/** Shows the address of a link beside it, selected, for the reader to copy. */
function showAddress(link: HTMLAnchorElement): void {
  const next = link.nextElementSibling;
  const shown = next instanceof HTMLInputElement && next.readOnly ? next : document.createElement('input');
  Object.assign(shown, { readOnly: true, value: link.href, ariaLabel: link.textContent.trim() });
  if (shown !== next) link.after(' ', shown);
  shown.select();
}

/**
 * In a sandbox a link opens nothing and says nothing. Where WordPress holds the frame, it is asked to lead the reader there, which it
 * does for the frame's own host; elsewhere the address is shown.
 */
function leadByMessage(secret: string): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    if (secret && link.host === location.host) parent.postMessage(linkMessage(link.href, secret), '*');
    else showAddress(link);
  });
}

const secret = secretIn(location.hash);
if (parent !== window) tellHeight(document.documentElement, secret);
if (origin === 'null') leadByMessage(secret);
// What stands in the page stays where this fails.
import('../define.js').catch(() => undefined);
