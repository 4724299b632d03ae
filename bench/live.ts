/**
 * A thousand open pages in fifty spaces, twenty signals raised a second through the product: how long until they are heard, and
 * whether anybody hears of what they may not see. The streams are held by a process of their own.
 * Run: `node scripts/run.mjs bench/live.ts`
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { newId } from '../src/kernel/identifiers.ts';
import { openBenchPlace, quantile } from './place.ts';

const PERSONS = 1_000;
const SPACES = 50;
const A_SECOND = 20;
const SECONDS = 30;

interface Heard {
  person: number;
  subject: string;
  space: string | null;
  at: number;
}

const now = () => performance.timeOrigin + performance.now();

if (process.send) listen();
else await serveAndMeasure();

/** In the child: opens every stream and reports what each heard. */
function listen(): void {
  const heard: Heard[] = [];
  process.on('message', (message: { port: number; cookies: string[] } | 'report') => {
    if (message === 'report') {
      process.send?.(heard, () => process.exit(0));
      return;
    }
    let open = 0;
    for (const [person, cookie] of message.cookies.entries()) {
      get(
        { host: '127.0.0.1', port: message.port, path: '/api/bench/live', headers: { cookie }, agent: false },
        (answer) => {
          if (answer.statusCode !== 200) throw new Error(`stream ${person}: ${answer.statusCode}`);
          open += 1;
          if (open === message.cookies.length) process.send?.('open');
          let rest = '';
          answer.on('data', (chunk: Buffer) => {
            const lines = (rest + chunk.toString()).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines) {
              if (!line.startsWith('data: ')) continue;
              const { subject, space } = JSON.parse(line.slice(6));
              heard.push({ person, subject: subject.id, space, at: now() });
            }
          });
        },
      );
    }
  });
}

async function serveAndMeasure(): Promise<void> {
  const place = await openBenchPlace({ work: true });
  const { owner } = place;
  const [ecosystem, focal] = [newId(), newId()];
  await owner.query(`INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES ($1, 'bench', 'Bench')`, [
    ecosystem,
  ]);
  await owner.query(
    `INSERT INTO ecosystem.organizations (ecosystem_id, id, name, focal, relation) VALUES ($1, $2, 'Bench', true, 'focal')`,
    [ecosystem, focal],
  );
  const spaces = Array.from({ length: SPACES }, () => newId());
  for (const [n, id] of spaces.entries())
    await owner.query(
      `INSERT INTO ecosystem.spaces (ecosystem_id, id, name, kind, visibility) VALUES ($1, $2, $3, 'shared', 'members')`,
      [ecosystem, id, `Space ${n}`],
    );
  // Each person takes part in three spaces.
  const persons = Array.from({ length: PERSONS }, (_, n) => ({
    id: newId(),
    spaces: [spaces[n % SPACES], spaces[(n * 7 + 1) % SPACES], spaces[(n * 11 + 5) % SPACES]] as string[],
  }));
  const cookies: string[] = [];
  for (const [n, { id, spaces: own }] of persons.entries()) {
    await owner.query(
      `INSERT INTO ecosystem.persons (ecosystem_id, id, organization_id, name, relation) VALUES ($1, $2, $3, $4, 'employee')`,
      [ecosystem, id, focal, `Person ${n}`],
    );
    for (const space of new Set(own))
      await owner.query('INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id) VALUES ($1, $2, $3)', [
        ecosystem,
        space,
        id,
      ]);
    cookies.push(await place.signIn(id));
  }
  await owner.query('ANALYZE');

  const child = fork(process.argv[1] ?? '', { execArgv: process.execArgv });
  const opened = new Promise((resolve) => child.once('message', resolve));
  child.send({ port: place.port, cookies });
  await opened;
  console.log(`${PERSONS} streams are open; ${A_SECOND} signals a second for ${SECONDS} s`);

  const sent = new Map<string, { at: number; space: string }>();
  const raise = async (turn: number) => {
    const n = (turn * 37) % PERSONS;
    const space = persons[n]?.spaces[turn % 3] ?? '';
    const at = now();
    const answer = await fetch(`http://127.0.0.1:${place.port}/api/bench/signals`, {
      method: 'POST',
      headers: { 'x-tilth': '1', 'content-type': 'application/json', cookie: cookies[n] ?? '' },
      body: JSON.stringify({ space, body: `It rattles ${turn}`, clientKey: randomUUID() }),
    });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    sent.set(((await answer.json()) as { id: string }).id, { at, space });
  };
  const waiting: Promise<void>[] = [];
  for (let turn = 0; turn < A_SECOND * SECONDS; turn += 1) {
    waiting.push(raise(turn));
    await new Promise((resolve) => setTimeout(resolve, 1000 / A_SECOND));
  }
  await Promise.all(waiting);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const reported = new Promise<Heard[]>((resolve) => child.once('message', (heard) => resolve(heard as Heard[])));
  child.send('report');
  const heard = await reported;

  const membersOf = new Map(
    spaces.map((space) => [space, persons.filter((each) => each.spaces.includes(space)).length]),
  );
  const due = [...sent.values()].reduce((sum, { space }) => sum + (membersOf.get(space) ?? 0), 0);
  const strange = heard.filter(
    ({ person, space }) => space === null || !persons[person]?.spaces.includes(space),
  ).length;
  const times = heard.flatMap(({ subject, at }) => {
    const from = sent.get(subject);
    return from ? [at - from.at] : [];
  });
  console.log(
    `${sent.size} signals; ${times.length} of ${due} hearings arrived; ${strange} heard what they may not see (wanted 0)`,
  );
  console.log(
    `from sending to hearing: p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (wanted ≤ 250), p99 ${quantile(times, 0.99).toFixed(0)} ms`,
  );
  await place.close();
  process.exit(0);
}
