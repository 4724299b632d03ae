import { expect, test } from 'vitest';
import { FIGURES } from './figures.ts';
import { openWorkers } from './workers.ts';

test('March’s figure 1 is drawn with 27 printed points, our lines, and a sentence that says what it shows', async () => {
  const { svg, sentences } = (await FIGURES[0]?.reproduce(40, 1, openWorkers(1).runMany)) ?? { svg: '', sentences: [] };
  expect(svg.match(/class="printed"/g)).toHaveLength(27 + 1); // one in the key
  expect(svg.match(/class="ours" points="[^"]+"/g)).toHaveLength(3);
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  for (const sentence of sentences) expect(svg.split(sentence)).toHaveLength(3); // shown, and read out
  expect(sentences.join(' ')).toMatch(/agree within their errors: chi-square \d+\.\d on 27, p = \.\d\d/);
});
