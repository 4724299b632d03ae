import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepHere, keepText, keptHere, keptText, newReceipt } from './device.ts';

const shelf = new Map<string, string>();
beforeEach(() => {
  shelf.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => shelf.set(key, text),
    removeItem: (key: string) => shelf.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what is kept is found again until it is taken away', () => {
  keepHere('draft.a', { body: 'The strap frays' });
  expect(keptHere('draft.a')).toEqual({ body: 'The strap frays' });
  expect(keptHere('draft.b')).toBeNull();
  keepHere('draft.a', null);
  expect(keptHere('draft.a')).toBeNull();
  expect(shelf.size).toBe(0);
});

test('the theme stays plain text, as the script before the first paint reads it', () => {
  keepText('theme', 'dark');
  expect(shelf.get('tilth.theme')).toBe('dark');
});

test('what cannot be read begins anew', () => {
  shelf.set('tilth.draft.a', '{"body":');
  expect(keptHere('draft.a')).toBeNull();
});

test('a browser that forbids storage keeps nothing, and says nothing', () => {
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ),
  );
  keepHere('draft.a', { body: 'x' });
  expect(keptText('draft.a')).toBeNull();
  expect(keptHere('draft.a')).toBeNull();
});

test('a receipt is 128 random bits that fit into an address', () => {
  const some = new Set(Array.from({ length: 100 }, newReceipt));
  expect(some.size).toBe(100);
  for (const receipt of some) expect(receipt).toMatch(/^[\w-]{22}$/);
});
