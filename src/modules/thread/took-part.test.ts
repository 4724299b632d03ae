import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let mei: Person;
let rest: Person[];
let gone: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  const person = (name: string) => house.person(name, { spaces: ['Roofing partners'] });
  mei = await person('Mei');
  rest = await Promise.all(['Said it', 'Dissented', 'Brought it together', 'Only listened'].map(person));
  gone = await person('Gone');
  await house.owner.query('UPDATE ecosystem.memberships SET until = now() WHERE person_id = $1', [gone.personId]);
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

const post = async (by: Person, url: string, body: object = {}) => {
  const answer = await house.as(by).post(`/api/acme${url}`, body);
  expect(answer.status).toBe(200);
  return answer.body.id as string;
};

/** Three people contribute without a vote or a stance of theirs; Mei states the outcome. */
async function decided(votes: 'open' | 'anonymous'): Promise<{ dialogue: string; decision: string }> {
  const [saying, dissenting, writing] = rest as [Person, Person, Person];
  const dialogue = await post(mei, '/dialogues', { space, question: 'Which clip?', votes });
  const statement = await post(saying, `/dialogues/${dialogue}/statements`, { body: 'The steel one.' });
  await house.as(mei).put(`/api/acme/dialogues/${dialogue}/statements/${statement}/vote`, { vote: 'agree' });
  await post(dissenting, `/dialogues/${dialogue}/dissents`, { body: 'Steel sings.' });
  await post(writing, `/dialogues/${dialogue}/syntheses`, { body: 'Steel, it seems.', basedOn: 0 });
  const decision = await post(mei, `/dialogues/${dialogue}/decisions`, {
    method: 'consent',
    proposal: 'We take steel.',
    quorum: 1,
    deadline: new Date(Date.now() + 86_400_000).toISOString(),
  });
  await post(mei, `/dialogues/${dialogue}/decisions/${decision}/outcome`, { outcome: 'Steel.' });
  await house.drain();
  return { dialogue, decision };
}

async function toldOfOutcome(decision: string) {
  const { rows } = await house.owner.query(
    `SELECT p.name, n.own_kind AS own FROM thread.notices n JOIN ecosystem.persons p ON p.id = n.person_id
     WHERE n.kind = 'decision.reached' AND n.subject_id = $1 ORDER BY p.name`,
    [decision],
  );
  return rows.map(({ name, own }) => [name, own]);
}

test('whoever said something in a dialogue is told its outcome and its closing, vote or not', async () => {
  const { dialogue, decision } = await decided('open');
  const contributed = [
    ['Brought it together', 'synthesis'],
    ['Dissented', 'dissent'],
    ['Said it', 'statement'],
  ];
  expect(await toldOfOutcome(decision)).toEqual(contributed);
  const [saying] = rest as [Person];
  expect((await house.as(saying).get('/api/acme/home')).body.became).toContainEqual(
    expect.objectContaining({
      kind: 'decision.reached',
      own: expect.objectContaining({ kind: 'statement', title: 'The steel one.' }),
    }),
  );
  await post(mei, `/dialogues/${dialogue}/closing`);
  await house.drain();
  const { rows } = await house.owner.query(
    "SELECT count(*)::int FROM thread.notices WHERE kind = 'dialogue.closed' AND subject_id = $1",
    [dialogue],
  );
  expect(rows).toEqual([{ count: 3 }]);
});

test('where votes are anonymous, everyone who takes part in the space is told the outcome', async () => {
  const { decision } = await decided('anonymous');
  expect(await toldOfOutcome(decision)).toEqual([
    ['Brought it together', 'synthesis'],
    ['Dissented', 'dissent'],
    ['Only listened', 'dialogue'],
    ['Said it', 'statement'],
  ]);
});
