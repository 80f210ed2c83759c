import { HELLO, heightIn } from './messages.js';

/** Frames whose address is ours. */
const framesOf = (origin: string): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`));

function setHeight(frame: HTMLIFrameElement, height: number): void {
  const { style } = frame;
  style.height = `${height}px`;
  style.removeProperty('aspect-ratio');
  style.removeProperty('min-height');
  frame.height = String(height);
}

/**
 * Makes the frames of `origin` as high as they ask to be. Only the window of such a frame is heard, and only as that origin or, from
 * a sandbox, as `null`; nothing but the frame's own height follows. `sized` hears of each.
 */
export function followHeights(origin: string, sized: (frame: HTMLIFrameElement) => void): void {
  addEventListener('message', ({ data, source, origin: sender }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (height === null || source === null || (sender !== origin && sender !== 'null')) return;
    const frame = framesOf(origin).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    setHeight(frame, height);
    sized(frame);
  });
}

/** Asks the frames of `origin` for their heights: those that spoke before anybody listened. */
export function greetFrames(origin: string): void {
  // A frame in a sandbox has no origin that could be named; there is nothing secret in a greeting.
  for (const frame of framesOf(origin)) frame.contentWindow?.postMessage(HELLO, '*');
}
