/**
 * The list of 10,000 signals in Chromium with its processor slowed four times: how long until rows are painted, and until a key
 * pressed in the search field has changed the list. Run after a build: `node scripts/run.mjs bench/list.ts`
 */
import { chromium } from 'playwright-core';
import { openBenchPlace, quantile } from './place.ts';
import { seed } from './seed.ts';

const TIMES = 7;
const place = await openBenchPlace({ webFolder: 'dist/web' });
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
  // Two frames after the rows are in the page, they are on the screen: told by the page's own clock.
  const rows = await page.waitForFunction(
    () =>
      new Promise<number | null>((resolve) => {
        if (document.querySelectorAll('ul[role=list] article').length < 5) return resolve(null);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
    undefined,
    { polling: 'raf' },
  );
  painted.push((await rows.jsonValue()) ?? 0);
  const field = page.getByRole('searchbox').first();
  await field.focus();
  const before = await page.evaluate(() => document.querySelector('ul[role=list]')?.textContent);
  await page.evaluate(() =>
    document.addEventListener('keydown', () => Object.assign(window, { pressedAt: performance.now() }), { once: true }),
  );
  await page.keyboard.type('v');
  await page.keyboard.type('alley');
  const changed = await page.waitForFunction(
    (text) =>
      new Promise<number | null>((resolve) => {
        const list = document.querySelector('ul[role=list]')?.textContent ?? '';
        if (list === text || !/valley/.test(list)) return resolve(null);
        requestAnimationFrame(() =>
          resolve(performance.now() - (window as unknown as { pressedAt: number }).pressedAt),
        );
      }),
    before,
    { polling: 'raf' },
  );
  answered.push((await changed.jsonValue()) ?? 0);
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
