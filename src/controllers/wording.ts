import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Calendar, Wording } from '../locale/wording.js';

type Host = ReactiveControllerHost & Element;

/** The nearest `lang` of an element or of what it stands in, through shadow roots; empty where there is none. */
export function languageOf(element: Element): string {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** Holds the wording of its host: that of a language and calendar that the page asks for, else that of the page's language. */
export class WordingController implements ReactiveController {
  /** Null while it loads. */
  current: Wording | null = null;
  #asked = '';

  /** @param wordingFor gives a wording, at once or later; where it fails the host has that of `fallback` */
  constructor(
    private readonly host: Host,
    private readonly wordingFor: (locale: string, calendar: Calendar) => Wording | Promise<Wording>,
    private readonly fallback: Wording,
  ) {
    host.addController(this);
  }

  /** Asked for anew when the page has moved the host, as the language around it may be another. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** Takes what the page asks for; an empty `locale` is the language around the host, and any other calendar is the Gregorian. */
  use(locale: string, calendar: string): void {
    const language = locale || languageOf(this.host);
    const its: Calendar = calendar === 'persian' ? 'persian' : 'gregorian';
    const asked = `${language}/${its}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const wording = this.wordingFor(language, its);
    this.current = wording instanceof Promise ? null : wording;
    if (wording instanceof Promise) void this.#await(wording, asked);
  }

  async #await(wording: Promise<Wording>, asked: string): Promise<void> {
    const found = await wording.catch(() => this.fallback);
    if (asked !== this.#asked) return;
    this.current = found;
    this.host.requestUpdate();
  }
}
