import { expect } from 'chai';
import { MOST_LETTERS } from '../../src/controllers/resource.js';
import { illustration } from '../fixtures/illustration.js';
import { brokenRules, clearPage, marksOf, nextEvent, part, parts, place, settle } from './mount.js';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  clearPage();
});

/** A network that answers when it is told to, and notes which requests were stopped. */
function slowNetwork() {
  const open = new Map<string, (response: Response) => void>();
  const asked: string[] = [];
  const stopped: string[] = [];
  const nameOf = (url: string) => url.split('/').at(-1) ?? '';
  globalThis.fetch = (url, options) =>
    new Promise((done, failed) => {
      const name = nameOf(url as string);
      asked.push(name);
      open.set(name, done);
      options?.signal?.addEventListener('abort', () => {
        stopped.push(name);
        failed(new DOMException('aborted', 'AbortError'));
      });
    });
  const answer = (name: string, body = JSON.stringify(illustration), init: ResponseInit = {}) =>
    open.get(name)?.(new Response(body, init));
  return { asked, stopped, answer };
}

describe('a slow network', () => {
  it('is told of, and broken off when nobody waits any longer', async () => {
    const { asked, stopped, answer } = slowNetwork();
    const chart = place({ type: 'flow', src: 'slow-a.json' });
    await settle(chart);
    expect(await brokenRules(chart)).to.deep.equal([]);
    chart.src = 'slow-b.json';
    await settle(chart);
    expect({ asked, stopped }).to.deep.equal({
      asked: ['slow-a.json', 'slow-b.json'],
      stopped: ['slow-a.json'],
    });
    const ready = nextEvent(chart, 'coop-ready');
    answer('slow-b.json');
    await ready;
    expect(stopped).to.have.length(1);
  });

  it('is not broken off while another chart waits', async () => {
    const { asked, stopped, answer } = slowNetwork();
    const [first, second] = [
      place({ type: 'flow', src: 'slow-c.json' }),
      place({ type: 'flow', src: 'slow-c.json' }),
    ];
    await settle(second);
    first.remove();
    await settle(second);
    const ready = nextEvent(second, 'coop-ready');
    answer('slow-c.json');
    await ready;
    expect({ asked, stopped }).to.deep.equal({ asked: ['slow-c.json'], stopped: [] });
  });

  it('is not asked twice by a chart that is moved, and is asked again by one that was taken out and put back', async () => {
    const { asked, stopped } = slowNetwork();
    const chart = place({ type: 'flow', src: 'slow-d.json' });
    await settle(chart);
    document.body.append(chart);
    await settle(chart);
    expect({ asked, stopped }).to.deep.equal({ asked: ['slow-d.json'], stopped: [] });
    chart.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(stopped).to.deep.equal(['slow-d.json']);
    document.body.append(chart);
    await settle(chart);
    expect(asked).to.have.length(2);
    expect(parts(chart, '.state.failed')).to.be.empty;
  });
});

describe('a failing network', () => {
  it('is tried again when the reader says so, as often as it takes', async () => {
    const { answer } = slowNetwork();
    const chart = place({ type: 'flow', src: 'fails.json' });
    await settle(chart);
    for (const status of [503, 404]) {
      const failed = nextEvent(chart, 'coop-error');
      answer('fails.json', '', { status });
      expect((await failed).detail.message).to.include(String(status));
      part(chart, '.state.failed button', HTMLButtonElement).click();
      await settle(chart);
      expect(parts(chart, '.state.loading')).to.have.length(1);
    }
    const ready = nextEvent(chart, 'coop-ready');
    answer('fails.json');
    await ready;
    expect(marksOf(chart)).to.not.be.empty;
  });

  it('is tried again where the page has something to show meanwhile', async () => {
    const { answer } = slowNetwork();
    const chart = place({ type: 'flow', src: 'falls-back.json' });
    chart.append(document.createElement('p'));
    await settle(chart);
    const failed = nextEvent(chart, 'coop-error');
    answer('falls-back.json', '', { status: 503 });
    await failed;
    part(chart, '.state.failed button', HTMLButtonElement).click();
    await settle(chart);
    const ready = nextEvent(chart, 'coop-ready');
    answer('falls-back.json');
    await ready;
    expect(marksOf(chart)).to.not.be.empty;
  });

  it('may break in the middle of an answer', async () => {
    globalThis.fetch = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.error(new TypeError('network error'));
            },
          }),
        ),
      );
    const chart = place({ type: 'flow', src: 'breaks.json' });
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail.code).to.equal('fetch');
    expect(detail.message).to.include('breaks.json could not be loaded');
  });

  it('may give far too much', async () => {
    const endless = { ok: true, text: () => Promise.resolve(' '.repeat(MOST_LETTERS + 1)) };
    globalThis.fetch = () => Promise.resolve(endless as Response);
    const chart = place({ type: 'flow', src: 'endless.json' });
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail.message).to.include('endless.json could not be loaded: more than');
  });

  it('cannot be asked for what is no address', async () => {
    const chart = place({ type: 'flow', src: 'http://[' });
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail.code).to.equal('fetch');
  });
});
