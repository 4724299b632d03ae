import { expect, test } from 'vitest';
import { tellingWords } from './similar.ts';

test('small and common words do not make signals alike', () => {
  expect(tellingWords('The flashing on that roof, the FLASHING again!')).toEqual(['flashing', 'roof', 'again']);
  expect(tellingWords('it is so')).toEqual([]);
});
