import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadDemonstration } from '../../src/main/demo/load.ts';
import type { Stage } from './browser.ts';

/** The first steward of Ferris Vents, from an empty Tilth. */
export async function found(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel(/e-mail/i).fill(`${name.split(' ')[0]?.toLowerCase()}@example.org`);
  await page.getByLabel(/password/i).fill('four words in a row');
  await page.getByLabel('Name of the organization').fill('Ferris Vents');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL(/\/ferris-vents/);
}

/** Somebody comes by an invitation link, with a name alone. */
export async function joined(steward: Page, stage: Stage, name: string, look: { phone?: boolean } = {}): Promise<Page> {
  const page = await stage.somebody(look);
  const made = await steward.request.post('/api/ferris-vents/invitations', {
    headers: { 'x-tilth': '1' },
    data: { relation: 'employee', uses: 1, days: 7 },
  });
  expect(made.status(), await made.text()).toBe(200);
  const { url } = (await made.json()) as { url: string };
  await page.goto(url.startsWith('http') ? new URL(url).pathname : url);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button').last().click();
  await page.waitForURL(/ferris-vents/);
  return page;
}

/** GreenCo as *Explore GreenCo* loads it, and all that follows from it. */
export async function greenCo({ house }: Stage): Promise<void> {
  const folder = join(import.meta.dirname, '../../demo/greenco');
  await loadDemonstration({ database: house.database, folder, today: new Date() });
  await house.drain();
}
