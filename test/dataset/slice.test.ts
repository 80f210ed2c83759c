import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byProgress, eventsOfMark, sliceOf, sourcesOf } from '../../src/dataset/cut-slice.js';
import { EVENTS_PER_MARK } from '../../src/dataset/slice.js';
import type { CoopEvent } from '../../src/dataset/schema.js';
import { illustration } from '../fixtures/illustration.js';

const [first] = illustration.events as [CoopEvent];

describe('slices', () => {
  it('count articles, their dates and outlets', () => {
    assert.deepEqual(sourcesOf(illustration), {
      articles: 5,
      undated: 1,
      since: '2023-04-18',
      until: '2025-06',
      outlets: 3,
    });
    assert.deepEqual(sourcesOf({ ...illustration, articles: [] }), {
      articles: 0,
      undated: 0,
      since: null,
      until: null,
      outlets: 0,
    });
  });

  it('carry the events that marks open and the articles that these cite, no more', () => {
    const slice = sliceOf(illustration, 'coop-matrix/1', new Set(['rice', 'line']));
    assert.deepEqual(
      slice.events.map(({ id }) => id),
      ['rice', 'line'],
    );
    assert.deepEqual(
      slice.articles.map(({ id }) => id),
      ['a2', 'a3'],
    );
    assert.equal(slice.sources.articles, 5);
  });

  it('put the most advanced event first, and halted ones last', () => {
    const events = (['halted', 'talks', 'done', 'proposed'] as const).map((status) => ({
      ...first,
      id: status,
      status,
    }));
    assert.deepEqual(
      byProgress(events).map(({ id }) => id),
      ['done', 'talks', 'proposed', 'halted'],
    );
  });

  it('carry no more events for a mark than the panel can show', () => {
    const events = Array.from({ length: 100 }, (_, index) => ({
      ...first,
      id: `e${String(index).padStart(3, '0')}`,
    }));
    assert.equal(eventsOfMark(events).length, EVENTS_PER_MARK);
    assert.equal(eventsOfMark(events)[0], 'e000');
  });
});
