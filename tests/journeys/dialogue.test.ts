import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found, joined } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.house.errors).toEqual([]);
  await stage?.close();
});

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const stand = (page: Page, where: string) =>
  page.getByRole('group', { name: 'Where do you stand?' }).getByText(where, { exact: true }).click();
const SAID = ['Two hands are enough.', 'The sheet decides.', 'Wind decides.'];

/** The votes that arrived, in the order they did. */
async function arrived(): Promise<Record<string, number | null>> {
  const { rows } = await stage.house.owner.query(
    'SELECT s.body, v.value FROM dialogue.votes v JOIN dialogue.statements s ON s.id = v.statement_id',
  );
  return Object.fromEntries(rows.map(({ body, value }) => [body, value]));
}

test('Three people talk a question through to a decision by consent', { timeout: 150_000 }, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  const [priya, tom] = [await joined(mei, stage, 'Priya Nair'), await joined(mei, stage, 'Tom Reed', { phone: true })];

  await mei.goto('/ferris-vents/dialogues');
  await click(mei, 'Open a dialogue');
  const form = mei.getByRole('dialog');
  await form.getByLabel('The question').fill('Should the flashing hold it self?');
  expect(await form.getByRole('button', { name: 'Open it' }).isDisabled()).toBe(true);
  await form.getByText('open: everyone in the space sees who voted how').click();
  await form.getByText('once one has voted', { exact: true }).click();
  await form.getByLabel(/Closes on/).fill('2031-06-30');
  await form.getByRole('button', { name: 'Open it' }).click();
  await mei.waitForURL(/\/dialogues\/[0-9a-f-]{36}$/);
  const address = mei.url();
  await click(mei, 'Change the dialogue');
  await mei.getByRole('dialog').getByLabel('The question').fill('Should the flashing hold itself?');
  await click(mei, 'Save');
  await mei.getByRole('heading', { name: 'Should the flashing hold itself?' }).waitFor();
  // Each is seen before Mei's own page hears that it arrived: what she writes meanwhile stays.
  await mei.route('**/statements', async (route) => {
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.fulfill({ response: answer });
  });
  for (const words of SAID) {
    await mei.getByLabel('Your statement').fill(words);
    await click(mei, 'Say it');
    await mei.getByText(words).first().waitFor();
  }

  // Priya votes faster than her network: the first vote fails and comes back, the others arrive, in her order.
  await priya.goto(`${address}/vote`);
  await priya.getByRole('heading', { level: 1 }).waitFor();
  let sent = 0;
  await priya.route('**/vote', async (route) => {
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (sent === 1) await route.abort();
    else await route.continue();
  });
  const first = (await priya.getByRole('heading', { level: 1 }).textContent()) ?? '';
  for (const key of ['a', 'd', 'a']) await priya.keyboard.press(key);
  await priya.getByRole('heading', { level: 1, name: first }).waitFor();
  await picture(priya, 'vote-returned');
  await expect.poll(async () => Object.keys(await arrived()).length).toBe(2);
  expect(Object.keys(await arrived())).not.toContain(first);
  await priya.keyboard.press('a');
  await priya.keyboard.press('u');
  await priya.getByRole('heading', { level: 1, name: first }).waitFor();
  await expect.poll(async () => (await arrived())[first]).toBeNull();
  await priya.keyboard.press('p');
  await priya.getByText('You have voted on everything said so far.').waitFor();
  await expect.poll(async () => (await arrived())[first]).toBe(0);

  // Tom on his phone, with a thumb; then they decide: an objection stops it, until it is met.
  await tom.goto(`${address}/vote`);
  for (const name of ['Agree', 'Disagree', 'Not sure, pass']) await click(tom, name);
  await tom.getByRole('link', { name: 'See where people stand' }).click();
  await tom.getByText('What divides us', { exact: true }).click();
  await picture(tom, 'divides');
  await mei.goto(address);
  await click(mei, 'Put a proposal to decision');
  await mei.getByText('Consent', { exact: true }).click();
  await mei.getByLabel('The proposal').fill('We build twelve clips and time them.');
  await mei.getByLabel('For whom?').fill('Installers');
  await mei.getByLabel('What changes for them?').fill('One person holds the sheet.');
  await mei.getByText('Quorum, who decides, until when').click();
  await mei.getByLabel('How many must take part?').fill('2');
  await mei.getByLabel('Until when?').fill('2031-06-30');
  await click(mei, 'Ask for a decision');
  await priya.goto(address);
  await stand(priya, 'I object');
  await priya.getByLabel(/Without its reason/).fill('Nobody chose the roofs.');
  await click(priya, 'Send');
  await tom.getByText('Nobody chose the roofs.').first().waitFor();
  await stand(tom, 'Agree');
  await click(tom, 'Send');
  await mei.getByText('As it stands it is not adopted.').waitFor();
  await mei.getByLabel('Your answer').fill('Priya chooses them.');
  await click(mei, 'Answer');
  await click(priya, 'That meets it: I withdraw it');
  await mei.getByText('withdrawn').waitFor();
  await click(mei, 'State the outcome');
  const stating = mei.getByRole('dialog');
  await stating.getByLabel('What was decided?').fill('Adopted: Priya picks the roofs.');
  await stating.getByLabel('Who carries it out?').selectOption({ label: 'Priya Nair' });
  await stating.getByLabel('Until when?').fill('2031-07-31');
  await stating.getByRole('button', { name: 'State the outcome' }).click();
  await tom.getByText('Adopted: Priya picks the roofs.').waitFor();
  await tom.getByText('Priya Nair carries it out until').waitFor();

  // Closed: nobody is offered a vote any more.
  await click(mei, 'Close the dialogue');
  await mei.getByRole('dialog').getByRole('button', { name: 'Close the dialogue' }).click();
  await mei.getByText('closed', { exact: false }).first().waitFor();
  await mei.goto(`${address}/vote`);
  await mei.getByText('No votes are taken here.').waitFor();
  expect(await mei.getByRole('button', { name: 'Agree', exact: true }).count()).toBe(0);
  await picture(mei, 'vote-closed');
});
