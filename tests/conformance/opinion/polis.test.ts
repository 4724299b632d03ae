import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../src/algorithms/matrices/matrix.ts';
import { groupInformedConsensus } from '../../../src/algorithms/opinion/bridging/group-informed.ts';
import { polisConsensus } from '../../../src/algorithms/opinion/polis/consensus.ts';
import { polisGroups } from '../../../src/algorithms/opinion/polis/groups.ts';
import { replayPolis } from '../../../src/algorithms/opinion/polis/included.ts';
import { mapPolis } from '../../../src/algorithms/opinion/polis/map-polis.ts';
import { polisPriorities } from '../../../src/algorithms/opinion/polis/priority.ts';
import { representativeStatements } from '../../../src/algorithms/opinion/polis/representative.ts';
import { setAsideIn } from '../../../src/algorithms/opinion/set-aside.ts';
import { tallyVotes } from '../../../src/algorithms/opinion/tally.ts';
import { tabulate } from '../../../src/algorithms/opinion/votes.ts';
import { isThere, WHY } from '../../reference.ts';
import { CONVERSATIONS, type Conversation, readConversation, readExport } from './reference.ts';

/** Published positions have the opposite sign (agree = −1), and a component's sign is arbitrary: the factor for each axis. */
function turnOf({ published }: Conversation, directions: Float64Array): [number, number] {
  const size = published.tids.length;
  return [0, 1].map((axis) => {
    const together = published.pca.comps[axis]!.reduce(
      (sum, entry, s) => sum + entry * directions[axis * size + s]!,
      0,
    );
    return together > 0 ? 1 : -1;
  }) as [number, number];
}

/** The groups that were published: of each participant of the table, −1 where in none. */
function publishedLabels({ published, table }: Conversation): Int32Array {
  const labels = new Int32Array(table.participants.length).fill(-1);
  const base = published['base-clusters'];
  const membersOf = new Map(base.id.map((id, place) => [id, base.members[place]!]));
  for (const { id, members } of published['group-clusters']) {
    for (const cluster of members) {
      for (const person of membersOf.get(cluster)!) labels[table.participants.indexOf(String(person))] = id;
    }
  }
  return labels;
}

const close = (given: number, shown: number, within: number) =>
  expect(Math.abs(given - shown), `${given} beside ${shown}`).toBeLessThanOrEqual(within);

describe.skipIf(!isThere).each(CONVERSATIONS)(`the server's output on %s${WHY}`, (name) => {
  // Read once, and only where it is there.
  const conversation = isThere ? readConversation(name) : (undefined as unknown as Conversation);
  const setUp = () => {
    const { votes, table, setAside, published } = conversation;
    const labels = publishedLabels(conversation);
    const groups = published['group-clusters'].length;
    return {
      ...conversation,
      aside: setAsideIn(table, setAside),
      map: mapPolis(table, { setAside, history: replayPolis(votes) }),
      tally: tallyVotes(table, labels, groups),
      labels,
    };
  };

  test('centre, components, and where statements and participants stand', () => {
    const { map, published, table } = setUp();
    const size = table.statements.length;
    const turn = turnOf(conversation, map.components.directions.values);
    expect(table.statements.map(Number)).toEqual(published.tids);
    for (const [s, mean] of published.pca.center.entries()) {
      close(map.components.centre[s]!, -mean, 1e-9);
      close(map.extremity[s]!, published.pca['comment-extremity'][s]!, 1e-9);
      for (const axis of [0, 1] as const) {
        close(turn[axis] * map.components.directions.values[axis * size + s]!, published.pca.comps[axis][s]!, 1e-9);
        close(-turn[axis] * map.statements.values[2 * s + axis]!, published.pca['comment-projection'][axis][s]!, 1e-9);
      }
    }
    // A base cluster stands in the middle of its people.
    const { members, x, y } = published['base-clusters'];
    const known = new Set(published['in-conv'].map(String));
    const all = mapPolis(table, { setAside: conversation.setAside, history: { order: [], placed: [...known] } });
    for (const [cluster, people] of members.entries()) {
      for (const axis of [0, 1] as const) {
        const at = people.map((person) => all.positions.values[2 * table.participants.indexOf(String(person)) + axis]!);
        const middle = at.reduce((sum, each) => sum + each, 0) / at.length;
        close(-turn[axis] * middle, (axis === 0 ? x : y)[cluster]!, 1e-9);
      }
    }
  });

  test('every group, from the published base clusters', () => {
    const { published } = setUp();
    const { id, x, y, count } = published['base-clusters'];
    const found = polisGroups(matrixOf(x.map((each, place) => [each, y[place]!])), count);
    expect(found.ids).toEqual(published['group-clusters'].map((group) => group.id));
    const label = new Map(
      published['group-clusters'].flatMap((group) => group.members.map((each) => [each, group.id])),
    );
    expect([...found.labels]).toEqual(id.map((each) => label.get(each)));
    for (const [place, { center }] of published['group-clusters'].entries()) {
      close(found.centres.values[2 * place]!, center[0], 1e-9);
      close(found.centres.values[2 * place + 1]!, center[1], 1e-9);
    }
  });

  test('who is placed, and their groups, from votes alone (up to 100 people)', (context) => {
    const { map, published, labels } = setUp();
    if (published['in-conv'].length > 100)
      return context.skip('base clusters of more than 100 people keep their history');
    expect(
      map.included
        .map((index) => conversation.table.participants[index])
        .map(Number)
        .sort(byNumber),
    ).toEqual(published['in-conv'].toSorted(byNumber));
    // The same people together; which group is called 0 depends on history.
    const pairs = new Set([...labels].map((label, index) => `${label} ${map.labels[index]}`));
    expect(map.groups).toHaveLength(published['group-clusters'].length);
    expect(pairs.size).toBe(new Set(labels).size);
  });

  test('representative statements and consensus lists, in order', () => {
    const { published, tally, aside, table } = setUp();
    const lists = representativeStatements(tally, aside);
    for (const [group, list] of lists.entries()) {
      const shown = published.repness[String(group)]!;
      expect(list.map(({ statement }) => Number(table.statements[statement]))).toEqual(shown.map(({ tid }) => tid));
      for (const [place, each] of list.entries()) {
        const beside = shown[place]!;
        expect([each.direction, each.successes, each.trials, each.bestAgreed]).toEqual([
          beside['repful-for'],
          beside['n-success'],
          beside['n-trials'],
          beside['best-agree'] ?? false,
        ]);
        close(each.share, beside['p-success'], 1e-12);
        close(each.shareZ, beside['p-test'], 1e-9);
        close(each.repness, beside.repness, 1e-9);
        // Published in single precision.
        close(each.repnessZ, beside['repness-test'], 1e-6);
      }
    }
    const consensus = polisConsensus(tallyVotes(table), aside);
    for (const direction of ['agree', 'disagree'] as const) {
      const shown = published.consensus[direction];
      expect(consensus[direction].map(({ statement }) => Number(table.statements[statement]))).toEqual(
        shown.map(({ tid }) => tid),
      );
      for (const [place, each] of consensus[direction].entries()) close(each.shareZ, shown[place]!['p-test'], 1e-9);
    }
  });

  test('group-informed consensus and priorities', () => {
    const { published, tally, map, table } = setUp();
    const meta = new Set(published['meta-tids'].map(String));
    const priorities = polisPriorities(
      tally,
      map.extremity,
      Uint8Array.from(table.statements, (id) => Number(meta.has(id))),
    );
    const consensus = groupInformedConsensus(tally);
    for (const [place, id] of table.statements.entries()) {
      close(consensus[place]!, published['group-aware-consensus'][id]!, 1e-12);
      close(priorities[place]!, published['comment-priorities'][id]!, 1e-9);
    }
  });
});

const byNumber = (one: number, other: number) => one - other;

test.skipIf(!isThere)(`the consensus that bg2050-volunteers published for its 371 statements${WHY}`, () => {
  const { votes, comments } = readExport('bg2050-volunteers');
  const table = tabulate(votes, { statements: comments.map((row) => row['comment-id']!) });
  const map = mapPolis(table, {
    setAside: comments
      .filter((row) => row.moderated === '-1' || row['is-meta'] === 'true')
      .map((row) => row['comment-id']!),
    history: replayPolis(votes),
  });
  const consensus = groupInformedConsensus(tallyVotes(table, map.labels, map.groups.length));
  expect(comments).toHaveLength(371);
  for (const row of comments) {
    close(consensus[table.statements.indexOf(row['comment-id']!)]!, Number(row['group-informed-consensus']), 1e-12);
  }
});
