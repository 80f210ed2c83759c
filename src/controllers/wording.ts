import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Calendar, CoreWording, Wording } from '../locale/wording.js';

type Host = ReactiveControllerHost & Element;

/** The nearest `lang` of an element or of what it stands in, through shadow roots; empty where there is none. */
export function languageOf(element: Element): string {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** The wordings that are there, by what was asked for: all charts of a page that ask for the same share one. */
const known = new Map<string, Wording>();

/** Holds the wording of its host: that of a language and calendar that the page asks for, else that of the page's language. */
export class WordingController implements ReactiveController {
  /** Null while it loads. */
  current: Wording | null = null;
  /** True when the words of the chart could not be loaded. */
  failed = false;
  #asked = '';

  /** @param core is said before the wording is there */
  constructor(
    private readonly host: Host,
    private readonly wordingFor: (locale: string, calendar: Calendar, type: string) => Promise<Wording>,
    readonly core: CoreWording,
  ) {
    host.addController(this);
  }

  /** Asked for anew when the page has moved the host, as the language around it may be another. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** Takes what the page asks for; an empty `locale` is the language around the host, and any other calendar is the Gregorian. */
  use(locale: string, calendar: string, type: string): void {
    const language = locale || languageOf(this.host);
    const its: Calendar = calendar === 'persian' ? 'persian' : 'gregorian';
    const asked = `${language}/${its}/${type}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.current = known.get(asked) ?? null;
    this.failed = false;
    if (!this.current) void this.#load(language, its, type);
  }

  /** Asks once more for what could not be loaded. */
  retry(): void {
    if (this.failed) this.#asked = '';
  }

  /** Where a language does not come, English does. */
  async #load(language: string, calendar: Calendar, type: string): Promise<void> {
    const asked = this.#asked;
    const own = await this.wordingFor(language, calendar, type).catch(() => null);
    if (own) known.set(asked, own);
    const found = own ?? (await this.wordingFor('en', calendar, type).catch(() => null));
    if (asked !== this.#asked) return;
    this.current = found;
    this.failed = found === null;
    this.host.requestUpdate();
  }
}
