import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REFERENCE, WHY } from '../reference.ts';
import { openStage, picture, type Stage } from './browser.ts';
import { found } from './people.ts';

const UBER = join(REFERENCE, 'polis-exports/vtaiwan.uberx');
const FILES = ['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv'].map((name) => join(UBER, name));
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.house.errors).toEqual([]);
  await stage?.close();
});

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fits = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    'nothing stands over the edge',
  ).toBeLessThanOrEqual(390);

// The reference data is not part of the project.
test.skipIf(!existsSync(UBER))(
  `vTaiwan on Uber comes in through the page, is mapped, and is browsed on a phone${WHY}`,
  { timeout: 180_000 },
  async () => {
    const mei = await stage.somebody({ phone: true });
    await found(mei, 'Mei Tran');
    await mei.goto('/ferris-vents/dialogues');
    await click(mei, 'Bring one from Polis');
    const dialog = mei.getByRole('dialog');
    await dialog.getByLabel('Choose the files').setInputFiles(FILES.slice(0, 2));
    await dialog.getByText('Still missing: votes.csv.').waitFor();
    await dialog.getByLabel('Choose the files').setInputFiles(FILES);
    await picture(mei, 'polis-chosen');
    await click(mei, 'See what they hold');
    await dialog.getByText('1,921 people cast 49,443 votes on 197 statements, 78 of them set aside').waitFor();
    await picture(mei, 'polis-held');
    await click(mei, 'Bring it');
    await mei.waitForURL(/\/dialogues\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    await stage.house.drain();

    await mei.getByRole('heading', { level: 1, name: 'UberX 自用車載客 — vTaiwan.tw' }).waitFor();
    await mei.getByText('1,921 people have voted.', { exact: false }).first().waitFor();
    await mei.getByRole('group', { name: /Map of who stands near whom/ }).waitFor();
    await mei.getByRole('heading', { name: 'What bridges us' }).waitFor();
    await fits(mei);
    await picture(mei, 'vtaiwan');

    const download = mei.waitForEvent('download');
    await mei.getByText('Take it along').click();
    await mei.getByRole('link', { name: 'Every vote', exact: true }).click();
    expect((await download).suggestedFilename()).toBe('votes.csv');

    await mei.getByRole('link', { name: 'Report', exact: true }).click();
    await mei.getByRole('heading', { name: 'Where people stand' }).waitFor();
    await mei.getByText('1,921 people voted on 197 statements.').waitFor();
    await mei.getByText('It was led in Polis and brought here').waitFor();
    await mei.getByRole('heading', { name: 'What bridges', exact: true }).waitFor();
    await fits(mei);
    await picture(mei, 'vtaiwan-report');

    // Public from now on: whoever has the address reads it, and nobody is named.
    const address = new URL(mei.url()).pathname;
    const stranger = await stage.somebody({ phone: true });
    await stranger.goto(address);
    await stranger.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    await stage.house.owner.query(`UPDATE ecosystem.spaces SET visibility = 'public'`);
    await stranger.reload();
    await stranger.getByRole('heading', { level: 1, name: 'UberX 自用車載客 — vTaiwan.tw' }).waitFor();
    expect(await stranger.getByText('Open the dialogue').count()).toBe(0);
    await click(stranger, 'Share this report');
    await stranger
      .getByText('Its address is copied')
      .or(stranger.getByLabel('The address of this report'))
      .first()
      .waitFor();
    // On paper: no buttons, and the picture with its words.
    await stranger.emulateMedia({ media: 'print' });
    expect(await stranger.getByRole('button', { name: /Share/ }).isVisible()).toBe(false);
    expect(await stranger.getByRole('heading', { name: 'How it was asked' }).isVisible()).toBe(true);
    await picture(stranger, 'vtaiwan-report-print');
  },
);
