import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import type { PagePlug } from './plug.ts';
import { makeReplies } from './replies.ts';
import { makeRouter } from './router.tsx';

const plug = (name: string, ...paths: string[]): PagePlug => ({
  name,
  words: { en: async () => ({}), de: async () => ({}) },
  routes: paths.map((path) => ({ path, page: async () => ({ Page: () => null }) })),
});

function pathsWith(...plugs: PagePlug[]): string[] {
  const router = makeRouter(
    plugs,
    makeReplies(() => undefined),
  );
  router.update({ history: createMemoryHistory() } as never);
  return Object.keys(router.routesByPath).sort();
}

describe('makeRouter', () => {
  it('hangs the pages of plugs beside those of the shell', () => {
    expect(pathsWith(plug('journey', '/$ecosystem/signals', '/s/$token'))).toEqual([
      '/',
      '/$ecosystem/signals',
      '/account',
      '/again/$token',
      '/reference',
      '/reset/$token',
      '/s/$token',
      '/sign-in',
      '/style',
    ]);
  });

  it("lets a plug replace a page of the shell, but not another plug's", () => {
    expect(pathsWith(plug('ecosystem', '/'))).toContain('/');
    expect(() => pathsWith(plug('one', '/x'), plug('other', '/x'))).toThrow('other and one both have a page at /x');
  });
});
