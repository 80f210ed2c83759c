import { findSpeaker } from './find-speaker.js';
import type { Found } from './find-speaker.js';
import { answersOf, intervieweeOf } from './interviews.js';
import type { Scene, Sentence } from './scene.js';
import { bareName, namesPerson, personsIn } from './speaker-phrases.js';

const opens = (text: string) => (text.match(/[\u201c]/g) ?? []).length;
const closes = (text: string) => (text.match(/[\u201d]/g) ?? []).length;
const straight = (text: string) => (text.match(/"/g) ?? []).length;

/** A person known by an office alone: "the minister", "the spokeswoman", "the Turkish minister". */
const OFFICE_ALONE = /^(?:[Tt]he )?(?:[\p{L}-]+ ){0,2}?(\p{Ll}[\p{Ll}-]+)$/u;

/** Who says what in an article: named in the sentence, taken up by a pronoun, or speaking on in an open quotation. */
export class Speakers {
  readonly #scene: Scene;
  /** Who was named, in the order of the text. */
  readonly #people: string[] = [];
  /** Speakers, and sentences that may bring in somebody, not looked at before a pronoun asks who it is. */
  #unread: { readonly speaker?: string; readonly text?: string }[] = [];
  readonly #told: (readonly string[])[] = [];
  #last: string | null = null;
  #block = -1;
  #isQuoted = false;
  #answers: ReadonlySet<number> = new Set();
  #interviewee: string | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** The speakers of a sentence. The sentences before it are read when the first is asked for. */
  of({ index }: Sentence): readonly string[] {
    if (this.#told.length === 0) {
      this.#answers = answersOf(this.#scene.source);
      const [first] = this.#answers;
      this.#interviewee = first === undefined ? null : intervieweeOf(this.#scene.source, first);
    }
    while (this.#told.length <= index) {
      const sentence = this.#scene.sentences[this.#told.length];
      this.#told.push(sentence ? this.#read(sentence) : []);
    }
    return this.#told[index] ?? [];
  }

  #read(sentence: Sentence): string[] {
    const text = this.#textOf(sentence);
    if (sentence.block !== this.#block) {
      this.#block = sentence.block;
      this.#isQuoted = false;
    }
    const wasQuoted = this.#isQuoted || /^["\u201c]/.test(text);
    this.#isQuoted = this.#staysQuoted(text);
    const named = this.#resolve(findSpeaker(text));
    if (named) {
      this.#last = named;
      this.#unread.push({ speaker: named });
      return [named];
    }
    this.#unread.push({ text });
    if (this.#interviewee && this.#answers.has(sentence.block)) return [this.#interviewee];
    if (sentence.kind === 'item') return this.#introducing(sentence);
    if (!wasQuoted) return [];
    const later = this.#isQuoted ? this.#closing(sentence) : this.#following(sentence);
    const speaker = later ?? this.#last;
    return speaker ? [speaker] : [];
  }

  /** Everybody named so far: speakers who are persons, and persons brought in otherwise. */
  #known(): readonly string[] {
    for (const { speaker, text } of this.#unread)
      if (speaker === undefined) this.#people.push(...personsIn(text ?? ''));
      else if (namesPerson(speaker)) this.#people.push(speaker);
    this.#unread = [];
    return this.#people;
  }

  /** Who speaks in the paragraph that opens the list of an item: it ends with a colon. */
  #introducing(item: Sentence): string[] {
    for (let index = item.index - 1; index >= 0; index--) {
      const before = this.#scene.sentences[index];
      if (!before || before.kind === 'title' || before.kind === 'heading') return [];
      if (before.kind === 'item') continue;
      if (!this.#textOf(before).endsWith(':')) return [];
      for (let at = index; this.#scene.sentences[at]?.block === before.block; at--)
        if (this.#told[at]?.length) return [...(this.#told[at] ?? [])];
      return [];
    }
    return [];
  }

  #textOf({ start, end }: Sentence): string {
    return this.#scene.source.text.slice(start, end);
  }

  #staysQuoted(text: string): boolean {
    const marks = straight(text);
    if (marks > 0) return marks % 2 === 1 ? !this.#isQuoted : this.#isQuoted;
    const depth = opens(text) - closes(text);
    return depth > 0 || (depth === 0 && this.#isQuoted);
  }

  /** The speaker named where an open quotation ends. */
  #closing(sentence: Sentence): string | null {
    for (const other of this.#scene.sentences.slice(sentence.index + 1)) {
      if (other.block !== sentence.block) return null;
      const text = this.#textOf(other);
      const named = this.#resolve(findSpeaker(text));
      if (named) return named;
      if (closes(text) > 0 || straight(text) > 0) return null;
    }
    return null;
  }

  /** The speaker named right behind a quotation that is a sentence of its own. */
  #following(sentence: Sentence): string | null {
    const next = this.#scene.sentences[sentence.index + 1];
    return this.#last === null && next?.block === sentence.block
      ? this.#resolve(findSpeaker(this.#textOf(next)))
      : null;
  }

  #resolve(found: Found): string | null {
    if (!found) return null;
    if ('back' in found) return (found.back === 'person' ? this.#known().at(-1) : null) ?? this.#last;
    const { phrase } = found;
    const office = OFFICE_ALONE.exec(phrase)?.[1];
    if (office) {
      const known = this.#known().findLast(
        (person) =>
          person !== phrase && bareName(person) !== null && new RegExp(`\\b${office}\\b`, 'i').test(person),
      );
      return known ?? phrase;
    }
    const name = bareName(phrase);
    if (name && !name.includes(' '))
      return this.#known().findLast((person) => new RegExp(`\\b${name}$`, 'u').test(person)) ?? phrase;
    return phrase;
  }
}
