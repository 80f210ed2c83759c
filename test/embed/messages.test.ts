import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  HELLO,
  MOST_HEIGHT_PX,
  asksForHeight,
  heightIn,
  heightMessages,
  idIn,
  linkMessage,
  secretIn,
} from '../../src/embed/messages.js';
import { PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';

const identity = { id: 'abc', secret: '', address: 'https://charts.example/embed/abc' };

describe('the messages of a frame', () => {
  it('tell the height to AMP, to readers of JSON strings, and to our script last', () => {
    assert.deepEqual(heightMessages(363, identity), [
      { sentinel: 'amp', type: 'embed-size', height: 363 },
      '{"src":"https://charts.example/embed/abc","context":"iframe.resize","height":363}',
      { type: 'coop-chart:height', v: 1, id: 'abc', height: 363 },
    ]);
  });

  it('tell WordPress first, by its secret', () => {
    const [first, ...rest] = heightMessages(363, { ...identity, secret: 'RzNXzfZoAd' });
    assert.deepEqual(first, { message: 'height', value: 363, secret: 'RzNXzfZoAd' });
    assert.deepEqual(rest, heightMessages(363, identity));
    assert.deepEqual(linkMessage('https://charts.example/c/abc', 'RzNXzfZoAd'), {
      message: 'link',
      value: 'https://charts.example/c/abc',
      secret: 'RzNXzfZoAd',
    });
  });

  it('are read back as the height that was sent, within its bounds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (height) => {
        const read = heightIn(heightMessages(height, identity).at(-1));
        if (height <= 0 || !Number.isFinite(height)) assert.equal(read, null);
        else assert.equal(read, Math.min(Math.ceil(height), MOST_HEIGHT_PX));
      }),
      PROPERTY_RUNS,
    );
  });

  it('are no heights when anybody says anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        assert.equal(heightIn(data), null);
        assert.equal(asksForHeight(data, 'RzNXzfZoAd'), false);
      }),
      PROPERTY_RUNS,
    );
    for (const height of ['500', null, NaN, -1, 0, Infinity, {}, [500]])
      assert.equal(heightIn({ type: 'coop-chart:height', v: 1, height }), null);
  });

  it('are asked for by our hello, and by WordPress with the right secret', () => {
    assert.ok(asksForHeight(HELLO, ''));
    assert.ok(asksForHeight({ message: 'ready', secret: 'RzNXzfZoAd' }, 'RzNXzfZoAd'));
    assert.ok(!asksForHeight({ message: 'ready', secret: 'other' }, 'RzNXzfZoAd'));
    assert.ok(!asksForHeight({ message: 'ready', secret: '' }, ''));
  });
});

describe('the address of a frame', () => {
  it('says whose chart it is', () => {
    for (const path of ['/embed/abc', '/embed/abc/', '/embed/abc.html', '/embed/abc/index.html', 'abc'])
      assert.equal(idIn(path), 'abc');
    assert.equal(idIn('/'), '');
  });

  it('holds the secret of WordPress, of letters and digits alone', () => {
    assert.equal(secretIn('#?secret=RzNXzfZoAd'), 'RzNXzfZoAd');
    assert.equal(secretIn('#?secret=Rz"><b>'), 'Rz');
    assert.equal(secretIn('#other'), '');
  });
});
