const UPGRADED = 'data-coop-upgraded';
/** Height of a frame that has not told its own. */
const FRAME_HEIGHT_PX = '420';

/** Without the query: some CMSs add their own to every link. */
const addressOf = (link: HTMLAnchorElement): string => link.href.split(/[?#]/, 1)[0] ?? '';

/** True when a link is all that its paragraph says, and the paragraph belongs to nothing else. */
function isAlone(link: HTMLAnchorElement): boolean {
  const paragraph = link.parentElement;
  const text = link.textContent.trim();
  return (
    text !== '' &&
    paragraph?.textContent.trim() === text &&
    !link.closest('figure, blockquote, coop-chart') &&
    // Where a CMS has torn a chart and the link within it into two paragraphs.
    !paragraph.previousElementSibling?.querySelector('coop-chart')
  );
}

/** Links to pages of charts that stand alone in a paragraph. `pages` is where the addresses of such pages begin. */
export const linksToUpgrade = (pages: string): HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>(`p > a[href^="${pages}"]:not([${UPGRADED}])`)].filter(
    isAlone,
  );

/**
 * Puts a frame behind a link to a chart's page. The frame is not seen, and the link stays, until the frame has told its height:
 * {@link showFrame}.
 */
export function upgradeLink(link: HTMLAnchorElement, pages: string, frames: string): void {
  link.setAttribute(UPGRADED, '');
  const src = frames + addressOf(link).slice(pages.length);
  if (document.querySelector(`iframe[src^="${src}"], [page="${addressOf(link)}"]`)) return;
  const frame = document.createElement('iframe');
  Object.assign(frame, {
    src,
    title: link.textContent.trim(),
    loading: 'lazy',
    width: '100%',
    height: FRAME_HEIGHT_PX,
  });
  Object.assign(frame.style, { position: 'absolute', visibility: 'hidden', border: '0', maxWidth: '100%' });
  link.after(frame);
}

/** Shows a frame that {@link upgradeLink} made, in place of its link. */
export function showFrame({ style, previousElementSibling: link }: HTMLIFrameElement): void {
  if (!(link instanceof HTMLAnchorElement) || !link.hasAttribute(UPGRADED)) return;
  link.style.display = 'none';
  style.removeProperty('position');
  style.removeProperty('visibility');
  style.display = 'block';
}
