import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { castVote } from '../../src/modules/dialogue/commands/cast-vote.ts';
import { openStage, picture, type Stage } from './browser.ts';
import { greenCo } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await greenCo(stage);
}, 120_000);
afterAll(async () => {
  expect(stage.house.errors).toEqual([]);
  await stage?.close();
});

const E = '/api/greenco';
/** What divides them, and what both want. */
const DIVIDING = [
  'Two people go up, whatever it costs.',
  'One trained person is enough.',
  'A second person is a safety rule.',
  'How many go up is the roofer’s call.',
  'We lose jobs over the second wage.',
  'No job is worth going up alone.',
];
const UNITING = ['Nobody holds a sheet with both hands.', 'The clip must hold by itself.', 'We try it in wind first.'];

async function walkIn(name: string): Promise<Page> {
  const page = await stage.somebody();
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL(/greenco/);
  return page;
}

/** Calls the product as whoever sits at that page. */
async function send(page: Page, method: 'post' | 'put', url: string, data: object = {}) {
  const answer = await page.request[method](E + url, { headers: { 'x-tilth': '1' }, data });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as { id: string };
}

test('Two camps find what they share', { timeout: 180_000 }, async () => {
  const [mei, dario, ruth] = [await walkIn('Mei Tran'), await walkIn('Dario Venn'), await walkIn('Ruth Ashby')];
  const spaces = (await (await mei.request.get(`${E}/spaces`)).json()) as { items: { id: string; name: string }[] };
  const space = spaces.items.find(({ name }) => name === 'Roofing partners')?.id ?? '';
  const opened = { space, question: 'How many go up on a roof?', votes: 'open', results: 'voted' };
  const { id } = await send(mei, 'post', '/dialogues', opened);
  const said: string[] = [];
  for (const body of [...DIVIDING, ...UNITING]) {
    said.push((await send(mei, 'post', `/dialogues/${id}/statements`, { body })).id);
  }
  // Nine who sit elsewhere vote, too.
  const others = await stage.house.owner.query<Omit<PersonActor, 'kind'>>(
    `SELECT p.ecosystem_id AS "ecosystemId", p.id AS "personId", p.id AS "accountId", p.relation, false AS steward
     FROM ecosystem.memberships m
     JOIN ecosystem.persons p ON p.ecosystem_id = m.ecosystem_id AND p.id = m.person_id
     WHERE m.space_id = $1 AND m.until IS NULL AND p.name NOT IN ('Mei Tran', 'Dario Venn', 'Ruth Ashby') ORDER BY p.id LIMIT 9`,
    [space],
  );
  expect(others.rowCount).toBe(9);
  for (const [place, person] of others.rows.entries()) {
    for (const [number, statement] of said.entries()) {
      const differs = (place * 5 + number * 3) % 13 === 0;
      const sides = (number % 2 === place % 2) !== differs;
      const vote = number >= DIVIDING.length || sides ? 'agree' : 'disagree';
      await stage.house.database.as({ kind: 'person', ...person }, (tx) =>
        castVote(tx, { dialogue: id, statement, vote }),
      );
    }
  }
  await voteAs(mei, id, true);
  await voteAs(dario, id, false);
  await voteAs(ruth, id, true);
  await stage.house.drain();

  // The map: two groups, a bridge, and where one is oneself.
  await mei.goto(`/greenco/dialogues/${id}`);
  await mei.getByText('Two groups stand out.', { exact: false }).waitFor();
  await mei.getByText('you', { exact: true }).waitFor();
  await mei.getByRole('heading', { name: 'What bridges us' }).waitFor();
  const group = mei.getByRole('button', { name: /^A\. / });
  await group.focus();
  await mei.getByText('found together in', { exact: false }).waitFor();
  await mei.getByRole('button', { name: 'Name this group better' }).click();
  await mei.getByLabel('What should this group be called?').fill('Nobody goes up alone');
  await mei.getByRole('button', { name: 'Save' }).click();
  await stage.house.drain();
  await mei.getByRole('button', { name: /^A\. Nobody goes up alone/ }).waitFor();
  await picture(mei, 'two-camps');
  const bridge = await mei.locator('section:has(h2:text("What bridges us")) li a').first().textContent();
  expect(UNITING).toContain(bridge);

  // A synthesis quotes the bridge; one dissents; consent, with an objection that is answered.
  const quoted = said[[...DIVIDING, ...UNITING].indexOf(bridge ?? '')];
  const body = `However many go up, all want this: [[${quoted}]]`;
  await send(mei, 'post', `/dialogues/${id}/syntheses`, { body, basedOn: 0 });
  await send(dario, 'post', `/dialogues/${id}/dissents`, { body: 'The second wage is still mine to pay.' });
  await dario.goto(`/greenco/dialogues/${id}`);
  await dario
    .getByRole('link', { name: bridge ?? '' })
    .first()
    .waitFor();
  await dario.getByText('The second wage is still mine to pay.').waitFor();
  await mei.getByRole('button', { name: 'Put a proposal to decision' }).click();
  await mei.getByText('Consent', { exact: true }).click();
  await mei.getByLabel('The proposal').fill('We build the clip first and time it with one and with two.');
  await mei.getByLabel('For whom?').fill('Installers');
  await mei.getByLabel('What changes for them?').fill('They try it for a month.');
  await mei.getByText('Quorum, who decides, until when').click();
  await mei.getByLabel('How many must take part?').fill('2');
  await mei.getByRole('button', { name: 'Ask for a decision' }).click();
  await stand(ruth, id, 'Agree');
  await stand(dario, id, 'I object', 'A month without pay is not a trial.');
  await mei.getByLabel('Your answer').fill('GreenCo pays both wages for the month.');
  await mei.getByRole('button', { name: 'Answer', exact: true }).click();
  await dario.getByRole('button', { name: 'That meets it: I withdraw it' }).click();
  await mei.getByText('withdrawn').first().waitFor();
  await mei.getByRole('button', { name: 'State the outcome' }).click();
  const stating = mei.getByRole('dialog');
  await stating.getByLabel('What was decided?').fill('Adopted: the clip first, both wages paid.');
  await stating.getByLabel('Who carries it out?').selectOption({ label: 'Mei Tran' });
  await stating.getByLabel('Until when?').fill('2031-07-31');
  await stating.getByRole('button', { name: 'State the outcome' }).click();
  await mei.getByText('Adopted: the clip first, both wages paid.').waitFor();
  await picture(mei, 'two-camps-decided');

  // It reaches all who took part, those who only voted, too.
  await stage.house.drain();
  for (const page of [dario, ruth]) {
    await page.goto('/greenco');
    await page.getByText('Adopted: the clip first', { exact: false }).first().waitFor();
  }
});

/** Votes in the browser, one statement after the other, as they come. */
async function voteAs(page: Page, id: string, twoGoUp: boolean): Promise<void> {
  await page.goto(`/greenco/dialogues/${id}/vote`);
  for (let left = DIVIDING.length + UNITING.length; left > 0; left -= 1) {
    const heading = page.getByRole('heading', { level: 1 });
    const statement = (await heading.textContent()) ?? '';
    const place = DIVIDING.indexOf(statement);
    const agrees = place < 0 || (place % 2 === 0) === twoGoUp;
    await page.getByRole('button', { name: agrees ? 'Agree' : 'Disagree', exact: true }).click();
    if (left > 1) await expect.poll(() => heading.textContent()).not.toBe(statement);
  }
  await page.getByText('You have voted on everything said so far.').waitFor();
}

async function stand(page: Page, id: string, where: string, why?: string): Promise<void> {
  await page.goto(`/greenco/dialogues/${id}`);
  await page.getByRole('group', { name: 'Where do you stand?' }).getByText(where, { exact: true }).click();
  if (why) await page.getByLabel(/Without its reason/).fill(why);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('You:', { exact: false }).waitFor();
}
