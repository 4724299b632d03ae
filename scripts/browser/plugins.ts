import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Contracts are written with zod, which weighs 26 kB compressed. In a browser they give addresses and types and check
 * nothing, so a stand-in that remembers only shapes and options takes its place.
 */
export function schemaStandIn(): Plugin {
  return {
    name: 'tilth:schema-stand-in',
    enforce: 'pre',
    resolveId: (source) => (source === 'zod' ? here('schema-stand-in.js') : null),
  };
}

/**
 * The chosen appearance is applied by a script of its own that holds up the first paint: no flash of the other one, and
 * nothing inline that the content-security policy would have to allow.
 */
export function themeFirst(): Plugin {
  const source = readFileSync(here('theme-first.js'), 'utf8');
  const name = `assets/theme-first-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
  return {
    name: 'tilth:theme-first',
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, answer) => {
        answer.setHeader('content-type', 'text/javascript');
        answer.end(source);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${name}` }, injectTo: 'head' }],
  };
}

const KEPT = /^(en-US|de-DE)$/;

/** React Aria brings its few messages in thirty languages; ours are enough. */
export function ownLanguagesOnly(): Plugin {
  return {
    name: 'tilth:own-languages-only',
    enforce: 'pre',
    load(id) {
      const language = /react-aria[\w-]*\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
      return language && !KEPT.test(language) ? 'export default {};' : null;
    },
  };
}
