import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, setUp } from './setup.mjs';

/** Sets up what is missing and hands over to the built product, in this process: signals and exit codes are its own. */
export async function runTilth(parameters) {
  await setUp();
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  const cli = join(ROOT, 'dist', 'server', 'cli.js');
  process.argv = [process.execPath, cli, ...parameters];
  await import(pathToFileURL(cli).href);
}
