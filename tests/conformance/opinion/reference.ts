import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type CastVote, tabulate, type Vote, type VoteTable } from '../../../src/algorithms/opinion/votes.ts';
import { REFERENCE } from '../../reference.ts';

export const CONVERSATIONS = ['25ptpt-3gp-no-strict-with-meta', 'above-100-ptpts', 'below-100-ptpts'] as const;

/** What the server published, as far as it is compared; it counts agree as −1. */
export interface Published {
  tids: number[];
  'mod-out': number[];
  'meta-tids': number[];
  'in-conv': number[];
  pca: {
    center: number[];
    comps: [number[], number[]];
    'comment-projection': [number[], number[]];
    'comment-extremity': number[];
  };
  'base-clusters': { id: number[]; members: number[][]; x: number[]; y: number[]; count: number[] };
  'group-clusters': { id: number; members: number[]; center: [number, number] }[];
  'group-aware-consensus': Record<string, number>;
  'comment-priorities': Record<string, number>;
  consensus: Record<'agree' | 'disagree', PublishedStance[]>;
  repness: Record<string, (PublishedStance & PublishedRepness)[]>;
}

interface PublishedStance {
  tid: number;
  'n-success': number;
  'n-trials': number;
  'p-success': number;
  'p-test': number;
}

interface PublishedRepness {
  'repful-for': 'agree' | 'disagree';
  repness: number;
  'repness-test': number;
  'best-agree'?: boolean;
}

type RawVote = Record<'vote' | 'modified' | 'participant_id' | 'statement_id' | 'pid' | 'tid', number>;

export interface Conversation {
  published: Published;
  votes: CastVote[];
  table: VoteTable;
  /** Moderated out or meta, as far as there are votes on them. */
  setAside: string[];
}

const read = (...path: string[]) => readFileSync(join(REFERENCE, ...path), 'utf8');
export const readJson = <Shape>(...path: string[]): Shape => JSON.parse(read(...path)) as Shape;
export const readRows = (...path: string[]): Record<string, string>[] =>
  parse(read(...path), { columns: true, bom: true });

export function readConversation(name: string): Conversation {
  const published = readJson<Published>('polis-math', name, 'math-pca2.json');
  const raw = readJson<RawVote[]>('polis-math', name, 'votes.json');
  const votes = raw.map((row) => ({
    participant: String(row.participant_id ?? row.pid),
    statement: String(row.statement_id ?? row.tid),
    vote: row.vote as Vote,
    at: Number(row.modified),
  }));
  const table = tabulate(votes);
  const set = new Set([...published['mod-out'], ...published['meta-tids']].map(String));
  return { published, votes, table, setAside: table.statements.filter((id) => set.has(id)) };
}

export function readExport(name: string): { votes: CastVote[]; comments: Record<string, string>[] } {
  const votes = readRows('polis-exports', name, 'votes.csv').map((row) => ({
    participant: row['voter-id']!,
    statement: row['comment-id']!,
    vote: Number(row.vote) as Vote,
    at: Number(row.timestamp),
  }));
  return { votes, comments: readRows('polis-exports', name, 'comments.csv') };
}
