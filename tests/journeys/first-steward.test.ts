import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function found(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Welcome to Tilth' }).waitFor();
  await picture(page, 'welcome');
  const boxes = page.getByRole('textbox');
  await page.getByLabel('Your name').fill('Ada Ferris');
  await page.getByLabel(/e-mail/i).fill('ada@example.org');
  await page.getByLabel(/password/i).fill('four words in a row');
  await boxes.last().fill('Ferris Vents');
  await page.getByRole('button').filter({ hasText: /start/i }).first().click();
}

test('The first steward starts from nothing, and a roofer joins by a link with a name alone', {
  timeout: 90_000,
}, async () => {
  const ada = await stage.somebody();
  await found(ada);
  await ada.waitForURL(/\/ferris-vents/);
  await picture(ada, 'home');
  await ada.goto('/ferris-vents/people');
  await ada.getByText('Ada Ferris').first().waitFor();
  await picture(ada, 'people');

  await ada.getByRole('button', { name: 'Invite' }).click();
  await ada.locator('select[name=relation]').selectOption('installer');
  await ada.getByText('Everyone at Ferris Vents').last().click();
  await picture(ada, 'invite');
  await ada.getByRole('button', { name: 'Make the link' }).click();
  const link = await ada.locator('input[readonly]').first().inputValue();
  await picture(ada, 'invitation-link');

  const dario = await stage.somebody({ phone: true });
  await dario.goto(new URL(link).pathname);
  await dario.getByLabel('Your name').fill('Dario Venn');
  await picture(dario, 'join-phone');
  await dario.getByRole('button', { name: 'Join', exact: true }).click();
  await dario.waitForURL(/\/ferris-vents/);

  await ada.reload();
  await ada.getByText('Dario Venn').first().waitFor();
  expect(await ada.getByText('You can see 2 people').count()).toBe(1);

  await ada.getByRole('link', { name: /Dario Venn/ }).click();
  await ada.getByRole('button', { name: 'Make a steward' }).click();
  await ada.getByRole('button', { name: 'End the stewardship' }).waitFor();
  await ada.goto('/ferris-vents/spaces');
  await ada.getByRole('button', { name: 'Open a space' }).first().click();
  await ada.getByLabel('Name', { exact: true }).fill('Roofs');
  await ada.getByText('Team', { exact: true }).click();
  await ada.getByText('Members only', { exact: true }).click();
  await ada.getByRole('dialog').getByRole('button', { name: 'Open a space' }).click();
  await ada.getByRole('link', { name: /Roofs/ }).first().click();
  await ada.getByRole('button', { name: 'Add people' }).click();
  await ada.getByRole('button', { name: 'Add Dario Venn' }).click();
  await ada.getByText('Added').nth(1).waitFor();
  await picture(ada, 'add-people');
});
