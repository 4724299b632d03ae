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

const TEXT = 'One person fits it. It takes twenty minutes. We stand behind it for ten years.';
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const box = (page: Page) => page.getByLabel(/What is offered/);

test('Two people write one proposition at once, and neither loses a word', { timeout: 120_000 }, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  const priya = await joined(mei, stage, 'Priya Nair', { phone: true });
  await mei.goto('/ferris-vents/promises');
  await click(mei, 'Draft a proposition');
  await mei.getByLabel('What is it called?').fill('Self-holding vent');
  await box(mei).fill(TEXT);
  await click(mei, 'Draft it');
  await mei.waitForURL(/\/propositions\/[0-9a-f-]{36}$/);
  await priya.goto(mei.url());

  // Different sentences: both stay.
  for (const page of [mei, priya]) await click(page, 'Edit');
  await box(mei).fill(TEXT.replace('ten years', 'fifteen years'));
  await click(mei, 'Save');
  await mei.getByText('Saved as version 2.').waitFor();
  await box(priya).fill(TEXT.replace('One person', 'One roofer'));
  await click(priya, 'Save');
  await priya.getByText('both changes are in version 3').waitFor();
  await mei.getByText('One roofer fits it. It takes twenty minutes. We stand behind it for fifteen years.').waitFor();

  // The same sentence: Priya is shown what Mei saved, keeps what she wrote, and brings both together.
  for (const page of [mei, priya]) await click(page, 'Edit');
  const written = await box(priya).inputValue();
  await box(mei).fill(written.replace('twenty minutes', 'eighteen minutes on iron'));
  await click(mei, 'Save');
  await mei.getByText('Saved as version 4.').waitFor();
  await box(priya).fill(written.replace('twenty minutes', 'half an hour on tile'));
  await click(priya, 'Save');
  const shown = priya.getByRole('alert').filter({ hasText: 'changed the same sentence' });
  await shown.waitFor();
  expect(await shown.locator('mark').allTextContents()).toEqual(['It takes eighteen minutes on iron. ']);
  expect(await box(priya).inputValue()).toContain('half an hour on tile');
  await picture(priya, 'same-sentence');
  await box(priya).fill(written.replace('twenty minutes', 'eighteen minutes on iron, half an hour on tile'));
  await click(priya, 'Save');
  await mei.getByText('eighteen minutes on iron, half an hour on tile').waitFor();
  await mei.getByText('Versions').click();
  await mei.getByRole('button', { name: 'Version 5' }).waitFor();
});
