import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** The brands under which phones write HEVC pictures (ISO/IEC 23008-12). */
const BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

export function isHeic(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp' && BRANDS.has(bytes.toString('latin1', 8, 12));
}

export interface Dots {
  width: number;
  height: number;
  /** Red, green, blue, alpha; row by row. */
  data: Uint8Array;
}

// A thread's program must be a file of its own or a text: as a text it needs no place in the bundle. Decoding takes a second or
// two of pure computing, in which nobody else may wait.
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const decode = require(workerData.decoder);
  (async () => {
    const [first] = await decode.all({ buffer: workerData.bytes });
    if (first.width * first.height > workerData.most) return parentPort.postMessage('large');
    const { width, height, data } = await first.decode();
    parentPort.postMessage({ width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) });
  })();
`;

/** @throws Error where it cannot be read, or does not end in half a minute; `'large'` where it has more than `most` dots. */
export function decodeHeic(bytes: Buffer, most: number): Promise<Dots | 'large'> {
  const decoder = createRequire(import.meta.url).resolve('heic-decode');
  const worker = new Worker(PROGRAM, { eval: true, workerData: { bytes, most, decoder } });
  return new Promise<Dots | 'large'>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('decoding took too long')), 30_000);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('decoding ended without a picture'));
    });
  }).finally(() => void worker.terminate());
}
