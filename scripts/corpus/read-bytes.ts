import { open } from 'node:fs/promises';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { CorpusError } from './article.js';

/** Largest file that is read whole. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Bytes at the beginning that tell the format. */
const HEAD_BYTES = 4096;

/** True when bytes begin as gzip data do. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The bytes of a file. @throws CorpusError when it is too large or no file, or what the file system throws. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES)
      throw new CorpusError(file, `larger than ${String(MAX_FILE_BYTES / MEGABYTE)} MB; split it`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** What is wrong with gzip data, from the error that they gave. */
function gzipReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return `larger than ${String(MAX_FILE_BYTES / MEGABYTE)} MB when unpacked; split it`;
  return code === 'Z_BUF_ERROR' ? 'gzip data that end too early' : 'damaged gzip data';
}

/** Unpacks what is packed, and gives back what is not. @throws CorpusError when the data are damaged, cut or very large. */
export function unpack(bytes: Uint8Array, file: string): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    throw new CorpusError(file, gzipReason(error));
  }
}

/** What a file begins with, unpacked: enough to tell its format. */
export async function readHead(file: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    const { size } = await handle.stat();
    return { head: unpackHead(buffer.subarray(0, bytesRead)), size };
  } finally {
    await handle.close();
  }
}

function unpackHead(bytes: Buffer): Buffer {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // Damaged: whoever reads all of it will say so.
    return bytes;
  }
}

/**
 * The bytes of a file in chunks, unpacked when they are packed.
 * @throws CorpusError where gzip data are damaged or cut, or what the file system throws.
 */
export async function* streamBytes(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r');
  const magic = Buffer.alloc(2);
  await handle.read(magic, 0, 2, 0);
  const source = handle.createReadStream({ start: 0 });
  if (!isGzip(magic)) {
    yield* source as AsyncIterable<Uint8Array>;
    return;
  }
  const unpacked = createGunzip();
  // A file that cannot be read ends what is unpacked from it.
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new CorpusError(file, gzipReason(error));
  } finally {
    source.destroy();
  }
}
