import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';

type Catalogue = Readonly<Record<string, string>>;
const files = import.meta.glob<Record<string, Catalogue>>('../../**/words/{en,de}.ts', { eager: true });

test('every message of every catalogue can be read as one', () => {
  const bad: string[] = [];
  let read = 0;
  for (const [file, found] of Object.entries(files)) {
    const locale = file.endsWith('de.ts') ? 'de' : 'en';
    for (const [key, message] of Object.values(found).flatMap((catalogue) => Object.entries(catalogue))) {
      read += 1;
      try {
        new IntlMessageFormat(message, locale);
      } catch (error) {
        bad.push(`${file} ${key}: ${(error as Error).message}`);
      }
    }
  }
  expect(bad).toEqual([]);
  expect(read).toBeGreaterThan(1000);
});
