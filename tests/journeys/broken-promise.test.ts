import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.house.errors).toEqual([]);
  await stage?.close();
});

async function send(page: Page, path: string, data: object): Promise<{ id: string; token: string }> {
  const answer = await page.request.post(`/api/ferris-vents${path}`, { headers: { 'x-tilth': '1' }, data });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

test('A promise is broken and comes back as a signal', { timeout: 120_000 }, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  const spaces = await (await mei.request.get('/api/ferris-vents/spaces')).json();
  const drafted = { space: spaces.items[0].id, title: 'Self-holding vent', body: 'It holds itself.' };
  const proposition = await send(mei, '/propositions', drafted);
  const claim = 'One person, under 20 minutes, from the ladder.';
  const promised = { claim, measure: 'minutes', evidence: 'Trial 2.', horizon: '2031-06-30', openLink: true };
  const promise = await send(mei, `/propositions/${proposition.id}/promises`, promised);
  const { token } = await send(mei, `/promises/${promise.id}/links`, {});

  const tell = async (kept: string, noticed: string) => {
    const page = await stage.somebody({ phone: true, dark: true });
    await page.goto(`/e/${token}`);
    await page.getByText(kept, { exact: true }).click();
    await page.getByLabel(/What did you notice/).fill(noticed);
    await page.reload();
    expect(await page.getByLabel(/What did you notice/).inputValue()).toBe(noticed);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: 'See what became of it' }).click();
    await page.getByText(noticed).waitFor();
    return page;
  };
  const lou = await tell('Not kept', 'On old terracotta the catch rides up over the lap.');
  await stage.house.drain();
  await mei.goto('/ferris-vents/signals');
  // The signal speaks in the words of the experience, and names the promise.
  await mei.getByRole('link', { name: /On old terracotta/ }).click();
  await mei.getByRole('link', { name: claim }).first().waitFor();
  await picture(mei, 'broken-signal');
  // Lou follows what becomes of it, by the same private link.
  const receipt = lou.url();
  await lou.reload();
  await lou.getByRole('link', { name: /It became a signal/ }).click();
  await lou.getByText('nobody has answered yet', { exact: false }).waitFor();
  await lou.goto(receipt);

  // A second broken answer joins the first signal; mei puts the first right, and lou confirms it.
  const other = await tell('Not kept', 'Mine too, on slate.');
  await stage.house.drain();
  await mei.goto('/ferris-vents/signals');
  await mei.getByRole('link', { name: /On old terracotta/ }).waitFor();
  expect(await mei.getByRole('link', { name: /Mine too, on slate/ }).count()).toBe(0);
  await mei.goto(`/ferris-vents/promises/${promise.id}`);
  await mei.getByText('0 of 2').first().waitFor();
  await other.reload();
  await other.getByText('Yours stands with theirs in one signal.').waitFor();
  await mei.getByRole('button', { name: 'Say how it was put right' }).last().click();
  await mei.getByLabel('What was done?').fill('Drove over with the long catch and fitted two.');
  await mei.getByRole('button', { name: 'Tell them' }).click();
  await mei.getByText('Not confirmed yet.').waitFor();
  // Both answers bear the same day: either may stand last.
  const others = [lou, other];
  let confirmed = 0;
  for (const page of others) {
    await page.reload();
    await page.getByRole('heading', { name: claim }).waitFor();
    const confirm = page.getByRole('button', { name: 'Yes, it was put right' });
    if ((await confirm.count()) === 0) continue;
    await confirm.click();
    await page.getByText('Confirmed by the one it was promised to.').waitFor();
    confirmed += 1;
  }
  expect(confirmed).toBe(1);
  await picture(lou, 'repaired');
});
