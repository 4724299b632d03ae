import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found, joined } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.house.errors).toEqual([]);
  await stage?.close();
});

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function dialogueOf(page: Page, question: string): Promise<string> {
  await page.goto('/ferris-vents/dialogues');
  await click(page, 'Open a dialogue');
  const form = page.getByRole('dialog');
  await form.getByLabel('The question').fill(question);
  await form.getByText('open: everyone in the space sees who voted how').click();
  await form.getByText('once one has voted', { exact: true }).click();
  await form.getByRole('button', { name: 'Open it' }).click();
  await page.waitForURL(/\/dialogues\/[0-9a-f-]{36}$/);
  return page.url();
}

async function anotherWay(page: Page, way: string): Promise<void> {
  await click(page, 'Put a proposal to decision');
  await page.getByText('Another way', { exact: true }).click();
  await page.getByText(way, { exact: true }).click();
}

test('Three people choose a colour with dots and a day that suits, and one carries it out', {
  timeout: 150_000,
}, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  const [priya, tom] = [await joined(mei, stage, 'Priya Nair'), await joined(mei, stage, 'Tom Reed', { phone: true })];
  const address = await dialogueOf(mei, 'Which colour leads?');
  await anotherWay(mei, 'Dots');
  await mei.getByLabel('What is to be chosen?').fill('Which colour opens each run?');
  await mei.getByLabel('Option 1').fill('Cream');
  await mei.getByLabel('Option 2').fill('Ironstone');
  expect(await mei.getByRole('button', { name: 'Ask for a decision' }).isDisabled()).toBe(false);
  await mei.getByLabel('Option 2').fill('cream');
  expect(await mei.getByRole('button', { name: 'Ask for a decision' }).isDisabled()).toBe(true);
  await mei.getByLabel('Option 2').fill('Ironstone');
  await click(mei, 'Add an option');
  await mei.getByLabel('Option 3', { exact: true }).fill('Basalt');
  await picture(mei, 'decide-dots');
  await click(mei, 'Ask for a decision');

  // Three dots each: on a phone with a thumb, and never a fourth.
  await tom.goto(address);
  for (let dot = 0; dot < 2; dot += 1) await click(tom, 'One dot more for Cream');
  await click(tom, 'One dot more for Basalt');
  await tom.getByText('All your dots are given.').waitFor();
  expect(await tom.getByRole('button', { name: 'One dot more for Ironstone' }).isDisabled()).toBe(true);
  await tom.getByLabel('Why?').fill('Light before dark.');
  await picture(tom, 'dots-phone');
  await click(tom, 'Send');
  await tom.getByText('Change what I said').waitFor();
  await priya.goto(address);
  for (let dot = 0; dot < 2; dot += 1) await click(priya, 'One dot more for Ironstone');
  await click(priya, 'Send');
  await mei.getByText('Cream and Ironstone are level.').waitFor();
  // Tom thinks again; what he said before stays readable.
  await click(tom, 'Change what I said');
  await click(tom, 'One dot less for Basalt');
  await click(tom, 'One dot more for Cream');
  await click(tom, 'Send');
  await mei.getByText('“Cream” leads with 3 dots.').waitFor();
  await mei.getByText('before: Cream: 2 · Basalt: 1', { exact: false }).waitFor();
  await mei.locator('summary', { hasText: 'The figures behind it' }).click();
  await mei.getByRole('row', { name: /^Cream/ }).waitFor();
  await picture(mei, 'dots-counted');

  await click(mei, 'State the outcome');
  const stating = mei.getByRole('dialog');
  await stating.getByLabel('What was decided?').fill('Cream opens each run.');
  await stating.getByLabel('Who carries it out?').selectOption({ label: 'Tom Reed' });
  await stating.getByLabel('Until when?').fill('2031-07-31');
  await stating.getByRole('button', { name: 'State the outcome' }).click();

  // Its owner finds it at home, and says what came of it; the others read it.
  await tom.goto('/ferris-vents');
  await tom.getByText('You took this on: was it done?').waitFor();
  await tom.getByRole('link', { name: 'Cream opens each run.' }).first().click();
  await tom.getByText('No, it was not done').click();
  await tom.getByLabel('What came of it?').fill('The booth was broken all month.');
  await click(tom, 'Say so');
  await mei.getByText('Tom Reed did not carry it out.').waitFor();

  // One decision after the other: now a day.
  await anotherWay(mei, 'Finding a time');
  await mei.getByLabel('What is to be chosen?').fill('When do we repair the booth?');
  await mei.getByLabel('Date 1').fill('2031-08-04');
  await mei.getByLabel('Date 2').fill('2031-08-05');
  await click(mei, 'Ask for a decision');
  for (const page of [priya, tom]) {
    await page.goto(address);
    const day = (place: number) => page.getByRole('group', { name: /August/ }).nth(place);
    await day(0).getByText('No', { exact: true }).click();
    await day(1).getByText('If need be', { exact: true }).click();
    await click(page, 'Send');
  }
  await mei.getByText(/5 August.* comes first: 2 people can come/).waitFor();
  await picture(mei, 'time-counted');
});
