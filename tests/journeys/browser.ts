import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createIdentity } from '../../src/platform/identity/create.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

export interface Stage {
  house: TestHouse;
  /** Somebody with a browser of their own: cookies are not shared. */
  somebody(options?: { phone?: boolean; dark?: boolean; locale?: string }): Promise<Page>;
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Tilth that serves its built pages, and a real browser to walk through them. */
export async function openStage(): Promise<Stage> {
  const house = await testHouse('acme', {
    identity: (database) =>
      createIdentity({ database, secret: 'a secret for journeys, long enough', publicUrl: 'http://localhost' }),
    webFolder: join(import.meta.dirname, '../../dist/web'),
  });
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const contexts: BrowserContext[] = [];
  return {
    house,
    somebody: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: address.replace('127.0.0.1', 'localhost'),
        viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
        colorScheme: options.dark ? 'dark' : 'light',
        locale: options.locale ?? 'en-AU',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await house.close();
    },
  };
}

/** For whoever wants to look: TILTH_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.TILTH_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
