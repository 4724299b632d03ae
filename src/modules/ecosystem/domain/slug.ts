/** First parts of addresses that are the house's own: an ecosystem of that name could not be reached. */
const RESERVED = new Set([
  ...['sign-in', 'join', 'style', 'api', 'healthz', 'readyz', 'assets', 'metrics', 'problems', 'docs', 'openapi'],
  ...[
    'account',
    'session',
    'ecosystems',
    'invitations',
    'demonstrations',
    'links',
    'receipts',
    'live',
    'files',
    'reset',
    're-entry',
    'welcome',
  ],
]);

export function isReserved(slug: string): boolean {
  return slug.length < 2 || RESERVED.has(slug);
}

/** `Müller & Söhne` is `mueller-soehne`: what people would type, in an address. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 34)
    .replace(/^-+|-+$/g, '');
  return plain.length < 2 ? 'ecosystem' : plain;
}

/** The name's own slug first, then numbered ones; never a reserved one. */
export function slugsToTry(name: string): string[] {
  const first = slugOf(name);
  const numbered = Array.from({ length: 40 }, (_none, place) => `${first}-${place + 2}`);
  return [first, ...numbered].filter((slug) => !isReserved(slug));
}
