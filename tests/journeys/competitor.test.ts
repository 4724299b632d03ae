import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { greenCo } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await greenCo(stage);
}, 120_000);
afterAll(() => stage?.close());

test('A competitor sees only the shared space', { timeout: 120_000 }, async () => {
  const { rows } = await stage.house.owner.query<{ name: string }>(
    `SELECT name FROM ecosystem.persons WHERE relation = 'competitor' AND walk_in`,
  );
  const name = rows[0]?.name ?? '';
  const page = await stage.somebody();
  await page.goto('/');
  await page.getByText(name).first().click();
  await page.waitForURL(/greenco/);
  await page.getByText('What waits for you').waitFor();
  await page.goto('/greenco/spaces');
  await page.getByText('OEM line').first().waitFor();
  await picture(page, 'competitor-spaces');
  expect(await page.getByText('Roofing partners').count()).toBe(0);
  for (const [path, heading] of [
    ['signals', 'Signals'],
    ['journeys', 'Journeys'],
    ['dialogues', 'Dialogues'],
    ['promises', 'Promises'],
    ['people', 'People'],
  ]) {
    await page.goto(`/greenco/${path}`);
    await page.getByRole('heading', { name: heading as string, level: 1 }).waitFor();
    for (const secret of ['Dario', 'Roofline', 'flashing', 'A vent one person can fit']) {
      expect(await page.getByText(secret).count(), `${secret} on ${path}`).toBe(0);
    }
  }
  await page.goto('/greenco/search?q=flashing');
  await page.getByText('Nothing found for').waitFor();
  const journey = (await stage.house.owner.query<{ id: string }>('SELECT id FROM journey.journeys LIMIT 1')).rows[0]
    ?.id;
  for (const path of ['journeys', 'traces']) {
    await page.goto(`/greenco/${path}/${journey}`);
    await page
      .getByText(/not here|does not exist|nothing here|not found/i)
      .first()
      .waitFor();
  }
});
