import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build as vite } from 'vite';
import { ROOT } from './setup.mjs';

/**
 * One bundle of server code; packages stay in node_modules.
 * @param {Record<string, string>} entries name of the output → source file
 */
export async function bundle(entries, outDir) {
  await vite({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { external: true, noExternal: [] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: entries,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
}

async function bundleBrowser(outDir) {
  await vite({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir } });
  compress(outDir);
}

/** Once at the build instead of at every request: beside each text stands what goes over the wire. */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/[.](js|css|html|svg|json)$/.test(entry.name) || statSync(file).size < 1024) continue;
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

/** Builds beside the old build and changes over at the end: a Tilth that is running, or a build that fails, keeps a whole one. */
export async function build() {
  // In development React complains at length; a build is for people.
  process.env.NODE_ENV ??= 'production';
  const cache = join(ROOT, 'node_modules', '.cache');
  const draft = join(cache, `build-${process.pid}`);
  const old = join(cache, `old-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    await bundle({ cli: 'src/main/cli.ts', thread: 'src/main/thread.ts' }, join(draft, 'server'));
    await bundleBrowser(join(draft, 'web'));
    const dist = join(ROOT, 'dist');
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(draft, dist);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { installIfNeeded } = await import('./setup.mjs');
  installIfNeeded();
  await build();
}
