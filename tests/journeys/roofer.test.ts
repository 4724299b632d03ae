import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

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
  await dario.reload();
  expect(await dario.getByRole('textbox').first().inputValue()).toBe(WORDS);
  await picture(dario, 'raise-phone');
  await dario.getByRole('button', { name: 'Send' }).click();
  await dario.getByRole('link', { name: 'See what became of it' }).click();
  await dario.getByText('Nobody has answered yet').waitFor();

  await mei.goto('/ferris-vents/signals');
  await picture(mei, 'signals');
  await mei.getByText(WORDS).click();
  await mei
    .getByLabel('What does it mean, in your view?')
    .fill('It is the flashing: it has to be held while the screws go in.');
  await mei.getByRole('button', { name: 'Add your reading' }).click();
  await mei.getByText('It is the flashing').first().waitFor();
  await mei.getByLabel('What do you answer, and why?').fill('We try a flashing that holds itself.');
  await picture(mei, 'signal');
  await mei.getByRole('button', { name: 'Send the answer' }).click();
  await mei.getByText('answered', { exact: true }).waitFor();

  await dario.reload();
  await dario.getByText('We try a flashing that holds itself.').waitFor();
  await picture(dario, 'receipt-phone');
});
