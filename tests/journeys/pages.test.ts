import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemonstration } from '../../src/main/demo/load.ts';
import { openStage, picture, type Stage } from './browser.ts';

let stage: Stage;
let paths: string[];
beforeAll(async () => {
  stage = await openStage();
  const folder = join(import.meta.dirname, '../../demo/greenco');
  await loadDemonstration({ database: stage.house.database, folder, today: new Date() });
  await stage.house.drain();
  const first = async (table: string) =>
    (await stage.house.owner.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`)).rows[0]?.id ?? '';
  const journey = await first('journey.journeys');
  const dialogue = await first('dialogue.dialogues');
  const { rows } = await stage.house.owner.query<{ token: string }>('SELECT token FROM value.links LIMIT 1');
  paths = [
    '/greenco',
    '/greenco/signals',
    `/greenco/signals/${await first('journey.signals')}`,
    '/greenco/journeys',
    '/greenco/journeys?view=list',
    `/greenco/journeys/${journey}`,
    `/greenco/traces/${journey}`,
    '/greenco/dialogues',
    `/greenco/dialogues/${dialogue}`,
    `/greenco/dialogues/${dialogue}/vote`,
    '/greenco/promises',
    `/greenco/promises/${await first('value.promises')}`,
    `/greenco/propositions/${await first('value.propositions')}`,
    '/greenco/experiences',
    '/greenco/search?q=flashing',
    '/greenco/people',
    '/greenco/spaces',
    `/e/${rows[0]?.token}`,
  ];
}, 120_000);
afterAll(() => stage?.close());

async function walkIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByText('Mei Tran').first().click();
  await page.waitForURL(/greenco/);
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(250);
}

test.each([
  ['light', {}],
  ['dark', { dark: true }],
])('axe finds nothing serious on any page, %s', { timeout: 180_000 }, async (_name, look) => {
  const page = await stage.somebody(look);
  await walkIn(page);
  const found: string[] = [];
  for (const path of paths) {
    await settled(page, path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') found.push(`${path}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }
  }
  expect(found).toEqual([]);
});

test('every page fits a phone of 360 pixels, in German too', { timeout: 180_000 }, async () => {
  const page = await stage.somebody({ phone: true, locale: 'de-DE' });
  await page.setViewportSize({ width: 360, height: 740 });
  await walkIn(page);
  const wide: string[] = [];
  for (const path of paths) {
    await settled(page, path);
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (Number(over) > 1) wide.push(`${path}: ${over} px too wide`);
    await picture(page, `360${path.replace(/[^a-z]+/g, '-').slice(0, 40)}`);
  }
  expect(wide).toEqual([]);
});
