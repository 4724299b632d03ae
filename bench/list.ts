/**
 * The list of 10,000 signals in Chromium with its processor slowed four times: how long until rows are painted, and until a key
 * pressed in the search field has changed the list. Run after a build: `node scripts/run.mjs bench/list.ts`
 */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { openBenchPlace, quantile } from './place.ts';
import { seed } from './seed.ts';

const TIMES = 7;

/** In the page, by its own clock: when at least five rows that all bear the word were on the screen, two frames after they were made. */
const whenShown = (word: string) =>
  new Promise<number>((resolve) => {
    const look = () => {
      const rows = [...document.querySelectorAll('ul[role=list] article')];
      const there = rows.length >= 5 && rows.every((row) => row.textContent?.includes(word));
      if (!there) requestAnimationFrame(look);
      else requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    };
    look();
  });

const place = await openBenchPlace({ webFolder: resolve('dist/web') });
const seeded = await seed(place.owner);
const cookie = await place.signIn(seeded.person);
await place.owner.query('ANALYZE');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const [painted, answered]: [number[], number[]] = [[], []];
for (let time = 0; time < TIMES; time += 1) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const address = `http://localhost:${place.port}/bench/signals`;
  await page.goto(address, { waitUntil: 'commit' });
  painted.push(await page.evaluate(whenShown, ''));
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await page.evaluate(() =>
    document.addEventListener('keydown', () => Object.assign(window, { pressedAt: performance.now() }), { once: true }),
  );
  const shown = page.evaluate(whenShown, 'valley');
  await page.keyboard.type('valley');
  const pressed = page.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt);
  answered.push((await shown) - (await pressed));
  await context.close();
}
const said = (times: number[]) =>
  `median ${quantile(times, 0.5).toFixed(0)} ms, worst of ${TIMES} ${Math.max(...times).toFixed(0)} ms (wanted ≤ 1,500)`;
console.log(`10,000 signals, processor slowed 4 times, nothing cached`);
console.log(`rows painted:           ${said(painted)}`);
console.log(`search answers the keys: ${said(answered)}`);
await browser.close();
await place.close();
process.exit(0);
