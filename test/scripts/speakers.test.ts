import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speakersAround } from '../../scripts/coding/around-event.js';
import { readScene } from '../../scripts/coding/scene.js';
import { Speakers } from '../../scripts/coding/speakers.js';
import { LEXICON, articleOf } from './article-of.js';

/** The speakers of each sentence of one paragraph. */
function speakersIn(text: string): string[][] {
  const scene = readScene(articleOf(text), LEXICON);
  const speakers = new Speakers(scene);
  return scene.sentences.map((sentence) => [...speakers.of(sentence)]);
}

describe('a speaker', () => {
  const wanted: readonly (readonly [string, string | null])[] = [
    [
      'Peru will buy ten cranes from Spain, Transport Minister Rosa Quispe said on Monday.',
      'Transport Minister Rosa Quispe',
    ],
    ['The Peruvian transport minister, Rosa Quispe, said ten cranes would come from Spain.', 'Rosa Quispe'],
    ['Rosa Quispe, who runs the port, said ten cranes would come from Spain.', 'Rosa Quispe'],
    ['"Ten cranes will come from Spain," said Rosa Quispe, the transport minister.', 'Rosa Quispe'],
    ['\u201cTen cranes will come from Spain,\u201d the ministry added in a statement.', 'the ministry'],
    ['According to the port authority, ten cranes will come from Spain.', 'the port authority'],
    [
      'Ten cranes will come from Spain, according to two people familiar with the order.',
      'two people familiar with the order',
    ],
    ['Ten cranes will come from Spain, officials said.', 'officials'],
    ['On Tuesday the ministry said that ten cranes would come from Spain.', 'the ministry'],
    [
      'In Lima, Transport Minister Rosa Quispe told reporters that ten cranes would come.',
      'Transport Minister Rosa Quispe',
    ],
    ['A statement from the presidency said that ten cranes would come from Spain.', 'the presidency'],
    [
      'The Lima Herald reported on Friday, quoting the harbour master, that ten cranes would come.',
      'the harbour master',
    ],
    ['Rosa Quispe, citing the customs service, said that ten cranes had come.', 'Rosa Quispe'],
    [
      'The Peruvian minister was quoted as saying that ten cranes would come from Spain.',
      'The Peruvian minister',
    ],
    [
      "Ten cranes will come from Spain, Peru's transport ministry said on Monday.",
      "Peru's transport ministry",
    ],
    ['Ten cranes will come, Peruvian harbour operator said on Monday.', 'Peruvian harbour operator'],
    [
      'Lima Port Works SA ("LPW"), a builder of quays, announces that it has ordered cranes.',
      'Lima Port Works SA',
    ],
    [
      'Lima Quay Builders (LIM: LQB) is pleased to announce that it has ordered cranes.',
      'Lima Quay Builders',
    ],
    ['The order, announced in May, covers ten cranes from Spain.', null],
    ['The deal announced in May covers ten cranes from Spain.', null],
    ['Spain added two cranes to the port.', null],
    ['It said so.', null],
    ['The ministers of the two states agreed to meet again in May.', null],
    ['Ten cranes were promised for May by Transport Minister Rosa Quispe.', 'Transport Minister Rosa Quispe'],
    [
      'Gruas Cadiz, of Spain, and the port authority of Callao today announced a contract for ten cranes.',
      'Gruas Cadiz and the port authority of Callao',
    ],
  ];
  for (const [text, speaker] of wanted)
    it(`is ${speaker ?? 'nobody'} in: ${text}`, () => {
      assert.deepEqual(speakersIn(text)[0], speaker ? [speaker] : []);
    });
});

describe('a speaker goes on', () => {
  const minister = 'Transport Minister Rosa Quispe';
  it('as a pronoun, a surname or an office', () => {
    const told = speakersIn(
      `${minister} met Spanish builders. Ten cranes would come, she said. Quispe added that two were on their way. The minister told reporters that a port would follow.`,
    );
    assert.deepEqual(told, [[], [minister], [minister], [minister]]);
  });
  it('through the answers of an interview', () => {
    const text = [
      'A talk with the harbour master of Callao',
      'Q: Are the cranes here?',
      'A: Two of them. The others come in May.',
      'Q: From Spain?',
      'A: From Spain, yes.',
      'Q: And the ships?',
      'A: They will come.',
    ];
    let at = 0;
    const blocks = text.map((line) => {
      const start = at;
      at += line.length + 2;
      return { kind: 'paragraph' as const, start, end: start + line.length };
    });
    const scene = readScene({ ...articleOf(text.join('\n\n')), blocks }, LEXICON);
    const speakers = new Speakers(scene);
    const told = scene.sentences.map((sentence) => [...speakers.of(sentence)]);
    assert.deepEqual(told[2], ['the harbour master of Callao']);
    assert.deepEqual(told[3], ['the harbour master of Callao']);
    assert.deepEqual(told[1], []);
  });
  it('through the list that a paragraph of his opens', () => {
    const text = [
      `According to IRNA, ${minister} addressed reporters. The topics included:`,
      'Two cranes for the port.',
      'A line of credit.',
    ];
    let at = 0;
    const blocks = text.map((line, index) => {
      const start = at;
      at += line.length + 2;
      return {
        kind: index === 0 ? ('paragraph' as const) : ('item' as const),
        start,
        end: start + line.length,
      };
    });
    const scene = readScene({ ...articleOf(text.join('\n\n')), blocks }, LEXICON);
    const speakers = new Speakers(scene);
    assert.deepEqual(scene.sentences.map((sentence) => speakers.of(sentence).join()).slice(2), [
      minister,
      minister,
    ]);
  });
  it('around a sentence that names nobody, unless another country is spoken of', () => {
    const text = `Spain will lend the port ten cranes. They are used ones, ${minister} told reporters. Japan gave buses.`;
    const scene = readScene(articleOf(text), LEXICON);
    const speakers = new Speakers(scene);
    const [first, , last] = scene.sentences;
    assert.ok(first && last);
    assert.deepEqual(speakersAround(scene, speakers, first, ['ES', 'PE']), [minister]);
    assert.deepEqual(speakersAround(scene, speakers, last, ['JP', 'PE']), [minister]);
    const other = readScene(articleOf(text.replace('They', 'The Chinese ones')), LEXICON);
    const [lead] = other.sentences;
    assert.ok(lead);
    assert.deepEqual(speakersAround(other, new Speakers(other), lead, ['ES', 'PE']), []);
  });
  it('as somebody brought in on the way', () => {
    const told = speakersIn(
      'The cranes arrived in May, and Rosa Quispe, who runs the port, came to see them. Two more would follow, she said.',
    );
    assert.deepEqual(told[1], ['Rosa Quispe']);
  });
  it('over the sentences of one quotation, before and after the attribution', () => {
    const told = speakersIn(
      `\u201cTen cranes will come. Two are on their way,\u201d said ${minister}. \u201cA port will follow.\u201d The sea was calm.`,
    );
    assert.deepEqual(told, [[minister], [minister], [minister], []]);
  });
});
