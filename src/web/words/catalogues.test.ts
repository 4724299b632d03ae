import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, type Messages, pseudo } from '../../kernel/words.ts';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every `words/` folder of the shell, the platform and the modules. */
function wordFolders(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)words\/en\.ts$/.test(file))
    .map((file) => dirname(join(SRC, file)));
}

async function read(folder: string, language: Language): Promise<Messages> {
  const file = await import(pathToFileURL(join(folder, `${language}.ts`)).href);
  return file[language] as Messages;
}

/** The arguments and tags of a message; their order and number may differ between languages. */
function slots(message: string, language: string): string[] {
  const found = new Set<string>();
  JSON.stringify(new IntlMessageFormat(message, language).getAst(), (_key, part) => {
    // 0 is text, 7 is the number sign; everything else has a name.
    if (part && typeof part === 'object' && typeof part.type === 'number' && part.type !== 0 && part.type !== 7) {
      found.add(`${part.type === 8 ? '<' : '{'}${part.value}`);
    }
    return part;
  });
  return [...found].sort();
}

describe('catalogues', () => {
  const folders = wordFolders();

  it('are found', () => {
    expect(folders.length).toBeGreaterThan(0);
  });

  describe.each(folders.map((folder) => [relative(SRC, folder), folder]))('%s', (_name, folder) => {
    it('says the same things in every language', async () => {
      const en = await read(folder, 'en');
      for (const language of LANGUAGES) {
        const messages = await read(folder, language);
        expect(Object.keys(messages).sort(), language).toEqual(Object.keys(en).sort());
        for (const [key, message] of Object.entries(messages)) {
          expect(message.trim(), `${language} ${key} is empty`).not.toBe('');
          expect(slots(message, language), `${language} ${key}`).toEqual(slots(en[key] ?? '', 'en'));
        }
      }
    });

    it('stays valid in the pseudo-locale', async () => {
      for (const [key, message] of Object.entries(await read(folder, 'en'))) {
        expect(slots(pseudo(message), 'en'), key).toEqual(slots(message, 'en'));
      }
    });
  });
});
