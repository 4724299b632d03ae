import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** The natural width of a picture that has loaded. */
async function seen(image: Locator): Promise<number> {
  await image.waitFor();
  return image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    return element.naturalWidth;
  });
}

const WORDS = 'Two of us, forty minutes, for one vent. On a steep roof I will not do it alone.';

test('A roofer raises something by QR without an account, and is told the answer', { timeout: 90_000 }, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  await mei.goto('/ferris-vents/spaces');
  await mei.getByText('Everyone at Ferris Vents').last().click();
  await mei.getByRole('button', { name: 'Make a public link' }).click();
  const address = await mei.locator('input[readonly]').first().inputValue();

  const dario = await stage.somebody({ phone: true });
  await dario.goto(new URL(address).pathname);
  await dario.getByRole('textbox').first().fill(WORDS);
  const roof = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#7a8b6f' } })
    .png()
    .toBuffer();
  const heic = await readFile(join(import.meta.dirname, '../fixtures/roof.heic'));
  await dario.getByLabel('Add photos').setInputFiles([
    { name: 'roof.png', mimeType: 'image/png', buffer: roof },
    { name: 'roof.heic', mimeType: 'image/heic', buffer: heic },
  ]);
  await dario.getByRole('button', { name: 'Remove photo 2' }).waitFor();
  await dario.reload();
  expect(await dario.getByRole('textbox').first().inputValue()).toBe(WORDS);
  await dario.getByRole('button', { name: 'Remove photo 2' }).waitFor();
  await picture(dario, 'raise-phone');
  // The words get through, the photos do not: they are kept and follow once the network is back.
  await dario.route('**/photos/**', (way) => way.abort());
  await dario.getByRole('button', { name: 'Send' }).click();
  await dario.getByText('2 photos are still on their way').waitFor();
  await dario.unroute('**/photos/**');
  await dario.reload();
  await dario.getByRole('link', { name: WORDS.slice(0, 40) }).click();
  await dario.getByText('Nobody has answered yet').waitFor();
  await dario.getByRole('img', { name: 'Photo 2 of 2' }).waitFor();

  await mei.goto('/ferris-vents/signals');
  await picture(mei, 'signals');
  await mei.getByText('2 photos').waitFor();
  await mei.getByText(WORDS).click();
  await mei
    .getByLabel('What does it mean, in your view?')
    .fill('It is the flashing: it has to be held while the screws go in.');
  await mei.getByRole('button', { name: 'Add your reading' }).click();
  await mei.getByText('It is the flashing').first().waitFor();
  await mei.getByText('Answer it', { exact: true }).click();
  await mei.getByLabel('What do you answer, and why?').fill('We try a flashing that holds itself.');
  await picture(mei, 'signal');
  await mei.getByRole('button', { name: 'Photo 1 of 2' }).click();
  expect(await seen(mei.getByRole('dialog').getByRole('img'))).toBe(1600);
  await picture(mei, 'photo');
  await mei.getByRole('button', { name: 'Close' }).click();
  await mei.getByRole('button', { name: 'Send the answer' }).click();
  await mei.getByText('answered', { exact: true }).waitFor();

  await dario.reload();
  await dario.getByText('We try a flashing that holds itself.').waitFor();
  await picture(dario, 'receipt-phone');
});
