import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/identifiers.ts';
import { Stopped, type Threads } from '../../platform/jobs/threads.ts';
import { announce } from '../../platform/ledger/announce.ts';
import type { Act } from '../../platform/module.ts';
import type { MapResult, MapWork } from './map-work.ts';
import {
  claimMap,
  loadMapped,
  type Mapped,
  markFinal,
  releaseMap,
  saveMap,
  toldCount,
  wishForMap,
} from './store-maps.ts';

/** In milliseconds. */
const BLINK = 250;

/** Until when a map that was just drawn rests in this process: who votes on needs the processor, too. */
const resting = new Map<Id, number>();

/** Draws every map that is wished for. On any number of nodes: each is claimed first. */
export async function drawMaps(act: Act, threads: Threads, atOnce = false): Promise<void> {
  for (;;) {
    for (const [dialogue, until] of resting) if (until < Date.now()) resting.delete(dialogue);
    const dialogue = await act((tx) => claimMap(tx, atOnce ? [] : [...resting.keys()]));
    if (!dialogue) return;
    const began = Date.now();
    try {
      await draw(act, threads, dialogue);
    } catch (error) {
      // What fails keeps its claim, and is tried again when that has run out; what was only stopped may be taken up at once.
      if (!(error instanceof Stopped)) throw error;
      await act((tx) => wishForMap(tx, dialogue));
      await act((tx) => releaseMap(tx, dialogue));
      return;
    }
    await act((tx) => releaseMap(tx, dialogue));
    // What took a blink need not rest: on a quiet machine a point moves at once.
    if (Date.now() - began > BLINK) resting.set(dialogue, Date.now() + (Date.now() - began));
  }
}

async function draw(act: Act, threads: Threads, dialogue: Id): Promise<void> {
  let whole = false;
  for (;;) {
    const asOf = new Date().toISOString();
    const mapped = await act((tx) => loadMapped(tx, dialogue));
    if (mapped.waits && mapped.secret) return;
    const inputs = hashOf(mapped);
    const isNew = whole || inputs !== mapped.last?.inputs;
    const result = isNew ? await compute(threads, mapped, whole) : null;
    await act((tx) => publish(tx, dialogue, mapped, result && { asOf, inputs, result }));
    if (!result?.wantsWhole || whole) return;
    whole = true;
  }
}

function compute(threads: Threads, { votes, secret, setAside, last }: Mapped, whole: boolean) {
  const task: MapWork = { votes, secret, setAside, memory: last?.memory ?? null, whole };
  return threads.run<MapWork, MapResult | null>('dialogue.map', task);
}

type Drawn = { asOf: string; inputs: string; result: MapResult };

async function publish(
  tx: Parameters<typeof saveMap>[0],
  dialogue: Id,
  { space, closed, last, statements }: Mapped,
  drawn: Drawn | null,
): Promise<void> {
  const subject = { kind: 'map', id: dialogue };
  if (drawn) {
    await saveMap(tx, { ...drawn, dialogue, final: closed, statements });
    await announce(tx, { kind: 'map.drawn', subject, space });
  }
  const isFinal = drawn ? closed && !last?.final : closed && (await markFinal(tx, dialogue));
  // Single anonymous votes are in no entry of the ledger; this vouches for all that was told of them, by the hash of the counts.
  if (isFinal) await announce(tx, { kind: 'map.counted', subject, space, content: await toldCount(tx, dialogue) });
}

function hashOf({ votes, setAside }: Mapped): string {
  const hash = createHash('sha256').update(votes.participants.join()).update(votes.statements.join());
  for (const part of [votes.starts, votes.columns, votes.values]) hash.update(part);
  return hash.update(setAside.join()).digest('hex');
}
