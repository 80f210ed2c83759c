import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { MODES, STATUSES } from '../../src/dataset/taxonomy.js';
import { correction } from '../output/corrections.js';
import type { CorrectionsFile } from './corrections-file.js';

/** Largest correction that is taken. */
const MAX_BODY_BYTES = 1 << 20;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const HERE = path.dirname(fileURLToPath(import.meta.url));
const IS_SOURCE = import.meta.url.endsWith('.ts');
/** The page's own files, and the built component. */
const PAGE = IS_SOURCE ? HERE : path.join(HERE, 'review');
const BUILT = path.join(HERE, IS_SOURCE ? '../../dist' : '..');
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/review.css': [path.join(PAGE, 'page.css'), 'text/css'],
  '/review.mjs': [path.join(PAGE, 'page.mjs'), 'text/javascript'],
};

/** What is reviewed. */
export interface ReviewInput {
  readonly dataset: Dataset;
  /** Clean texts by the article's id, as far as they are known. */
  readonly texts: Readonly<Record<string, string>>;
  readonly file: CorrectionsFile;
  /** 0 takes any. */
  readonly port: number;
}

/** A running server. */
export interface Review {
  readonly url: string;
  readonly close: () => Promise<void>;
}

class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // What is too large is read to its end and let go, so that the answer arrives.
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk as Buffer);
  }
  if (bytes > MAX_BODY_BYTES) throw new Refusal(413, 'too large');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400, 'no JSON');
  }
}

/** One review: answers the requests of its own page and of no other. */
class ReviewServer {
  readonly #input: ReviewInput;
  readonly #token = randomBytes(24).toString('base64url');
  /** Set when the port is known. */
  host = '';

  constructor(input: ReviewInput) {
    this.#input = input;
  }

  /** A page elsewhere can send requests here, and rename its host to be this one: only this page knows the token, and says its origin. */
  #checkWrite({ headers }: IncomingMessage): void {
    const token = Buffer.from(String(headers['x-coop-token'] ?? ''));
    const wanted = Buffer.from(this.#token);
    if (headers.origin !== `http://${this.host}`) throw new Refusal(403, 'another origin');
    if (token.length !== wanted.length || !timingSafeEqual(token, wanted)) throw new Refusal(403, 'no token');
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) throw new Refusal(415, 'needs JSON');
  }

  async #write(request: IncomingMessage, id: string): Promise<unknown> {
    this.#checkWrite(request);
    const body = await readBody(request);
    const read = body === null ? null : correction.read(body, 'correction');
    if (read && (read.do === 'add' || read.event.id !== id)) throw new Refusal(400, 'another event');
    return { corrections: await this.#input.file.set(id, read) };
  }

  async #read(pathname: string): Promise<readonly [type: string, body: string | Buffer]> {
    if (pathname === '/')
      return [
        'text/html',
        (await readFile(path.join(PAGE, 'page.html'), 'utf8')).replace('{{token}}', this.#token),
      ];
    if (pathname === '/data.json') {
      const { dataset, texts, file } = this.#input;
      const corrections = file.corrections;
      return [
        'application/json',
        JSON.stringify({ dataset, texts, corrections, modes: MODES, statuses: STATUSES }),
      ];
    }
    const known = FILES[pathname];
    if (known) return [known[1], await readFile(known[0])];
    if (/^\/(?:chunks\/)?[\w.-]+\.js$/.test(pathname))
      return ['text/javascript', await readFile(path.join(BUILT, pathname))];
    throw new Refusal(404, 'not found');
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (code: number, type: string, body: string | Buffer) => {
      response.writeHead(code, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': POLICY,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      response.end(body);
    };
    try {
      if (request.headers.host !== this.host) throw new Refusal(403, 'another host');
      const { pathname } = new URL(request.url ?? '/', `http://${this.host}`);
      const id = /^\/corrections\/([\w-]+)$/.exec(pathname)?.[1];
      if (request.method === 'PUT' && id !== undefined)
        send(200, 'application/json', JSON.stringify(await this.#write(request, id)));
      else if (request.method === 'GET') send(200, ...(await this.#read(pathname)));
      else throw new Refusal(405, 'not allowed');
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const code =
        error instanceof Refusal ? error.code : error instanceof DatasetError ? 422 : isGone ? 404 : 500;
      const message = error instanceof Error ? error.message : String(error);
      send(code, 'application/json', JSON.stringify({ error: message }));
    }
  }
}

/** Serves the review on 127.0.0.1. @throws what the system throws when the port is taken. */
export async function serveReview(input: ReviewInput): Promise<Review> {
  const review = new ReviewServer(input);
  const server = createServer((request, response) => {
    void review.answer(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(input.port, '127.0.0.1', listening);
  });
  review.host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url: `http://${review.host}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
