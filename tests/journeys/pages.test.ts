import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { greenCo } from './people.ts';

let stage: Stage;
let paths: string[];
beforeAll(async () => {
  stage = await openStage();
  await greenCo(stage);
  const first = async (table: string) =>
    (await stage.house.owner.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`)).rows[0]?.id ?? '';
  const journey = await first('journey.journeys');
  const dialogue = await first('dialogue.dialogues');
  const open = await stage.house.owner.query<{ id: string }>(
    'SELECT id FROM dialogue.dialogues WHERE closed_at IS NULL ORDER BY id LIMIT 1',
  );
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
    `/greenco/dialogues/${open.rows[0]?.id}`,
    `/greenco/dialogues/${open.rows[0]?.id}/vote`,
    '/greenco/promises',
    `/greenco/promises/${await first('value.promises')}`,
    `/greenco/propositions/${await first('value.propositions')}`,
    '/greenco/experiences',
    '/greenco/search?q=flashing',
    '/greenco/people',
    '/greenco/spaces',
    `/greenco/spaces/${await first('ecosystem.spaces')}`,
    `/greenco/people/${await first('ecosystem.persons')}`,
    `/greenco/organizations/${await first('ecosystem.organizations')}`,
    '/account',
    '/reference',
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

/** What is no word of a catalogue and no content: names of ours, initials, and what the browser makes of dates. */
const KNOWN =
  /\b(Tilth|GreenCo|English|Deutsch|JSON|[A-Z]{1,2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]?[a-z]*(uary|ch|ril|une|uly|gust|ember|ober)|last|next|this|in|ago|now|yesterday|today|tomorrow|seconds?|minutes?|hours?|days?|weeks?|months?|years?|hr|min|mo|wk|yr|am|pm)\b/g;
const ACCENTED = /[áƀçďéƒǧĥíĵķľɱñóƥɋřšťúṽŵẋýžÁƁÇĎÉƑǦĤÍĴĶĽṀÑÓƤɊŘŠŤÚṼŴẊÝŽ]/;

/** Every text that is shown or read aloud. */
const TEXTS = `[...document.querySelectorAll('body, body *')].flatMap((element) => [
  ...(/^(SCRIPT|STYLE|CODE)$/.test(element.tagName) ? [] : [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)),
  element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '', element.getAttribute('title') ?? '',
]).map((text) => text.trim()).filter(Boolean)`;

test('every word of every page, and of the dialogs behind its main buttons, is from a catalogue', {
  timeout: 180_000,
}, async () => {
  const page = await stage.somebody();
  const content: string[] = [];
  const arriving: Promise<unknown>[] = [];
  page.on('response', (response) => {
    // The live stream carries no words, and never ends.
    if (!response.url().includes('/api/') || response.url().includes('/live')) return;
    const text = response.text().catch(() => '');
    arriving.push(text.then((words) => content.push(words.replace(/\\n/g, '\n'))));
  });
  await walkIn(page);
  await page.goto('/greenco?locale=xx');
  await page.locator('h1').first().waitFor();
  const strange = new Set<string>();
  const look = async (where: string) => {
    const texts = (await page.evaluate(TEXTS)) as string[];
    await Promise.all(arriving);
    const all = content.join('\n').replaceAll('\\"', '"');
    // What people said may be shortened, or stand for its opposite, as the name of a group on a map.
    const said = (text: string) => all.includes(text.replace(/^(· )?(≠ )?/, '').replace(/…$/, ''));
    const known = (text: string) => /^\[.*\]$/s.test(text) || ACCENTED.test(text) || said(text);
    for (const text of texts) {
      // A line may be put together of several things that are shown.
      const parts = known(text) ? [] : text.split(/ · |, | and |^: /);
      if (parts.every((part) => known(part) || !/[a-zA-Z]{2,}/.test(part.replace(KNOWN, '')))) continue;
      strange.add(`${where}: ${text.slice(0, 80)}`);
    }
  };
  // From home, where no page has fetched the words of the module that the box belongs to.
  await page.getByRole('button').first().click();
  await page.getByRole('dialog').locator('textarea').waitFor();
  await look('the box that is open to everywhere');
  await page.keyboard.press('Escape');
  for (const path of paths.filter((each) => each !== '/reference')) {
    await settled(page, path);
    await look(path);
    const main = page.locator('main header button, main h1 ~ button').first();
    if (!(await main.isVisible().catch(() => false))) continue;
    await main.click();
    await page.waitForTimeout(150);
    if (await page.getByRole('dialog').count()) await look(`${path}, dialog`);
    await page.keyboard.press('Escape');
  }
  expect([...strange]).toEqual([]);
});
