import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage?.close());

test('A journey that began with nothing takes signals in, from its side and from theirs; two that share no word are merged', {
  timeout: 90_000,
}, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  const raise = async (words: string) => {
    await mei.getByRole('button', { name: 'Raise a signal' }).click();
    await mei.getByLabel('What did you notice?').fill(words);
    await mei.getByRole('button', { name: 'Send' }).click();
    await mei.getByText('It has arrived.').first().waitFor();
    await mei.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await raise('The flashing lifts in a gale.');
  await raise('Rain came in beside the chimney.');
  await raise('Screws without a washer.');

  await mei.goto('/ferris-vents/journeys');
  await mei.getByRole('button', { name: 'Open a journey' }).click();
  await mei.getByLabel('What is it called?').fill('A dry chimney');
  await mei.getByText('explore', { exact: true }).last().click();
  await mei.getByRole('button', { name: 'Open it' }).click();
  await mei.waitForURL(/\/journeys\/.+/);
  await mei.getByRole('button', { name: 'Take signals in' }).first().click();
  await mei.getByRole('dialog').getByRole('searchbox').fill('chim');
  await mei.getByLabel('The flashing lifts in a gale.').waitFor({ state: 'detached' });
  await mei.getByLabel('Rain came in beside the chimney.').check();
  await picture(mei, 'take-in');
  await mei.getByRole('button', { name: 'Take in', exact: true }).click();
  await mei.getByRole('link', { name: 'Rain came in beside the chimney.' }).waitFor();

  await mei.goto('/ferris-vents/signals');
  await mei.getByRole('link', { name: 'Screws without a washer.' }).click();
  await mei.getByRole('button', { name: 'Take it into a journey' }).click();
  await mei.getByText('A dry chimney').click();
  await mei.getByRole('button', { name: 'Take in', exact: true }).click();
  await mei.getByRole('link', { name: 'A dry chimney' }).waitFor();

  await mei.goto('/ferris-vents/signals');
  await mei.getByRole('link', { name: 'The flashing lifts in a gale.' }).click();
  await mei.getByRole('button', { name: 'It says the same as another' }).click();
  await mei.getByRole('dialog').getByRole('searchbox').fill('rain');
  await mei.getByText('Rain came in beside the chimney.').click();
  await mei.getByLabel('In what are they the same?').fill('The rain comes in under the lifted flashing.');
  await mei.getByRole('button', { name: 'Merge' }).click();
  await mei.getByRole('link', { name: /^Merged into “Rain came in beside the chimney/ }).waitFor();
  // What the one stands for now stands in the journey of the other.
  await mei.getByText('in a journey', { exact: true }).waitFor();
  expect(stage.house.errors).toEqual([]);
});
