import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/identifiers.ts';
import type { TestHouse } from '../database/house.ts';

/** One kind of person for each column of the table. */
export const KINDS = ['nobody', 'elsewhere', 'guest', 'former', 'gone', 'steward', 'member'] as const;
export type Kind = (typeof KINDS)[number];
export type People = Record<Exclude<Kind, 'nobody'>, PersonActor>;

/** Of everything a space can hold, one: by the name of the parameter that takes it, and what bodies need. */
export type Scenario = Record<string, string> & { space: Id };

const SECRET = 'Nobody else may read that the louvre sings.';
/** A sentence that stands in everything the scenario holds: where it appears, content was read. */
export const secret = SECRET;

export const photo = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } })
    .png()
    .toBuffer();

export async function peopleOf(house: TestHouse): Promise<People> {
  await house.space('Another space');
  const { rows } = await house.owner.query(
    `WITH e AS (INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES (gen_random_uuid(), 'beta', 'Beta') RETURNING ecosystem_id)
     INSERT INTO ecosystem.persons (ecosystem_id, id, account_id, name, relation) SELECT ecosystem_id, gen_random_uuid(), gen_random_uuid(), 'Elsa', 'employee' FROM e
     RETURNING ecosystem_id AS "ecosystemId", id AS "personId", account_id AS "accountId"`,
  );
  const gone = await house.person('Gone', { spaces: ['Another space'] });
  const people = {
    elsewhere: { kind: 'person' as const, relation: 'employee', steward: false, ...rows[0] },
    guest: await house.person('Guest', { relation: 'installer', spaces: ['Another space'] }),
    former: await house.person('Former', { spaces: ['Another space'] }),
    gone,
    steward: await house.person('Steward', { steward: true, spaces: ['Another space'] }),
    member: await house.person('Member'),
  };
  await house.owner.query('UPDATE ecosystem.persons SET left_at = now() WHERE id = $1', [gone.personId]);
  return people;
}

/** A space of its own with everything in it, made by the member and another one through the product's own routes. */
export async function scenarioOf(house: TestHouse, people: People): Promise<Scenario> {
  const { member, former, gone } = people;
  const other = await house.person('Other member');
  const space = (await house.space(`Space ${newId()}`)).id;
  for (const [person, until] of [
    [member, null],
    [other, null],
    [former, 'now()'],
    [gone, 'now()'],
  ] as const)
    await house.owner.query(
      `INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id, until) VALUES ($1, $2, $3, ${until})`,
      [house.ecosystem.id, space, person.personId],
    );
  const send = async (by: PersonActor | null, url: string, body: object = {}, method: 'post' | 'put' = 'post') => {
    const answer = await house.as(by)[method](url, body);
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const post = async (url: string, body?: object, by = member): Promise<string> =>
    (await send(by, `/api/acme${url}`, body)).id;
  const raise = (by: PersonActor) => post('/signals', { space, body: SECRET, clientKey: newId() }, by);

  const signal = await raise(member);
  const another = await raise(other);
  const asked = await post(`/signals/${signal}/questions`, { body: SECRET }, other);
  await post(
    `/signals/${signal}/interpretations`,
    { body: SECRET, assumption: { about: 'world', text: SECRET } },
    other,
  );
  const photoId = newId();
  await house.app.inject({
    method: 'PUT',
    url: `/api/acme/signals/${signal}/photos/${photoId}`,
    payload: await photo(),
    headers: { 'x-tilth': '1', 'x-test-account': member.accountId, 'content-type': 'image/png' },
  });
  const toward = { mode: 'explore', whose: SECRET, value: SECRET };
  const journey = await post('/journeys', { space, title: SECRET, signals: [signal, another], ...toward });
  const into = await post('/journeys', { space, title: SECRET, signals: [], ...toward });
  const experiment = await post(`/journeys/${journey}/experiments`, {
    hypothesis: SECRET,
    measure: 'm',
    threshold: 't',
  });
  const practice = await post(`/journeys/${journey}/practices`, { what: SECRET, keeper: member.personId });
  const dialogue = await post('/dialogues', { space, question: SECRET, results: 'open' });
  const statement = await post(`/dialogues/${dialogue}/statements`, { body: SECRET });
  await send(other, `/api/acme/dialogues/${dialogue}/statements/${statement}/vote`, { vote: 'agree' }, 'put');
  const unheard = await post(`/dialogues/${dialogue}/statements`, { body: SECRET });
  const deadline = new Date(Date.now() + 86_400_000).toISOString();
  const changes = [{ whom: SECRET, what: SECRET }];
  const proposing = { method: 'consent', proposal: SECRET, quorum: 1, deadline, changes };
  const decide = async (by = member) => {
    const about = await post('/dialogues', { space, question: SECRET });
    return { about, decision: await post(`/dialogues/${about}/decisions`, proposing, by) };
  };
  type Decided = Awaited<ReturnType<typeof decide>>;
  const stand = ({ about, decision: on }: Decided, by: PersonActor, stance: string) =>
    send(by, `/api/acme/dialogues/${about}/decisions/${on}/stance`, { stance, reason: SECRET }, 'put');
  const objectionTo = async ({ about }: Decided): Promise<string> =>
    (await house.as(member).get(`/api/acme/dialogues/${about}/decisions`)).body.items[0].objections[0].id;
  const plain = await decide();
  await stand(plain, other, 'abstain');
  await stand(plain, other, 'agree');
  await post(`/dialogues/${plain.about}/decisions/${plain.decision}/extensions`, {
    deadline: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    reason: SECRET,
  });
  const against = await decide();
  await stand(against, other, 'object');
  const mine = await decide(other);
  await stand(mine, member, 'object');
  const objection = await objectionTo(mine);
  const answer = `/api/acme/dialogues/${mine.about}/decisions/${mine.decision}/objections/${objection}/answer`;
  await send(other, answer, { answer: SECRET }, 'put');
  const over = await decide();
  await post(`/dialogues/${over.about}/decisions/${over.decision}/outcome`, {
    outcome: SECRET,
    commitment: { owner: member.personId, due: '2099-01-01' },
  });
  const proposition = await post('/propositions', { space, title: SECRET, body: SECRET });
  const promise = await post(`/propositions/${proposition}/promises`, {
    claim: SECRET,
    measure: SECRET,
    evidence: SECRET,
    horizon: '2030-01-01',
    openLink: true,
    persons: [],
  });
  const promiseLink = await send(member, `/api/acme/promises/${promise}/links`);
  const broke = { kept: 'not', noticed: SECRET, clientKey: newId() };
  const experience = await post(`/promises/${promise}/experiences`, broke);
  const repair = await post(`/experiences/${experience}/repairs`, { what: SECRET }, other);
  const link = await send(member, `/api/acme/spaces/${space}/links`);
  const linkToken = String(link.url).split('/').at(-1) ?? '';
  const receipt = randomBytes(18).toString('base64url');
  await send(null, `/api/links/${linkToken}/signals`, { body: SECRET, clientKey: newId(), receipt });
  const found = await house.owner.query(
    'SELECT id FROM journey.signals WHERE space_id = $1 AND receipt_id IS NOT NULL',
    [space],
  );
  const byReceipt = found.rows[0].id;
  const receiptQuestion = await post(`/signals/${byReceipt}/questions`, { body: SECRET });
  const answered = randomBytes(18).toString('base64url');
  await send(null, `/api/promises/${promiseLink.token}/experiences`, {
    ...broke,
    clientKey: newId(),
    receipt: answered,
  });
  const told = await house.owner.query(
    'SELECT id FROM value.experiences WHERE space_id = $1 AND receipt_id IS NOT NULL',
    [space],
  );
  const receiptRepair = await post(`/experiences/${told.rows[0].id}/repairs`, { what: SECRET });
  const invitation = await send(people.steward, '/api/acme/invitations', { relation: 'installer' });
  return {
    space,
    signal,
    another,
    question: asked,
    photo: photoId,
    journey,
    into,
    experiment,
    practice,
    dialogue,
    statement,
    unheard,
    deciding: plain.about,
    decision: plain.decision,
    opposing: against.about,
    opposed: against.decision,
    opposition: await objectionTo(against),
    objecting: mine.about,
    objected: mine.decision,
    objection,
    decided: over.about,
    reached: over.decision,
    proposition,
    promise,
    promiseLink: promiseLink.id,
    promiseToken: promiseLink.token,
    experience,
    repair,
    link: link.id,
    linkToken,
    receipt,
    receiptQuestion,
    answered,
    receiptRepair,
    invitation: invitation.id,
    person: other.personId,
    organization: (
      await house.owner.query('SELECT id FROM ecosystem.organizations WHERE ecosystem_id = $1 LIMIT 1', [
        house.ecosystem.id,
      ])
    ).rows[0].id,
  };
}
