import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** An entry as its hash sees it: every column that says what was done, `at` as PostgreSQL writes it in UTC. */
export interface Sealable {
  id: string;
  at: string;
  person: string | null;
  receipt: string | null;
  space: string | null;
  audience: string | null;
  kind: string;
  subjectKind: string;
  subjectId: string;
  payload: Record<string, unknown>;
  contentHash: string | null;
  follows: Array<[kind: string, id: string]>;
}

/** Those columns, of `ledger.entries e`: sealing and verifying read them alike. */
export const SEALABLE = `e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS at, e.person_id AS person,
  e.receipt_id AS receipt, e.space_id AS space, e.audience_id AS audience, e.kind, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.payload, encode(e.content_hash, 'hex') AS "contentHash",
  coalesce((SELECT jsonb_agg(jsonb_build_array(f.from_kind, f.from_id)) FROM ledger.follows f
            WHERE f.ecosystem_id = e.ecosystem_id AND f.entry_id = e.id), '[]') AS follows`;

const sha256 = (...parts: Array<Buffer | string>): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Keys sorted, so that the same payload always reads the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

export function entryHash(ecosystemId: string, position: number, entry: Sealable): Buffer {
  const { id, at, person, receipt, space, audience, kind, subjectKind, subjectId, payload, contentHash } = entry;
  const follows = [...entry.follows].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const whole = [ecosystemId, position, id, at, person, receipt, space, audience, kind, subjectKind, subjectId];
  return sha256('entry', canonical([...whole, payload, contentHash, follows]));
}

/** Merkle root (Merkle 1987, DOI 10.1007/3-540-48184-2_32); an odd node goes up as it is; leaves and nodes hash apart. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) throw new RangeError('a batch has at least one entry');
  let level = leaves.map((leaf) => sha256('leaf', leaf));
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let place = 0; place < level.length; place += 2) {
      const [left, right] = [level[place] as Buffer, level[place + 1]];
      next.push(right ? sha256('node', left, right) : left);
    }
    level = next;
  }
  return level[0] as Buffer;
}

export interface Batch {
  number: number;
  first: number;
  last: number;
  root: Buffer;
  previous: Buffer;
}

/** Before the first batch. */
export const GENESIS = Buffer.alloc(32);

export function batchHash(ecosystemId: string, batch: Batch): Buffer {
  const { number, first, last, root, previous } = batch;
  return sha256('batch', ecosystemId, `|${number}|${first}|${last}|`, root, previous);
}

/** Signs heads. The key lives outside the database: who rewrites the chain there cannot sign it anew. */
export class HeadSigner {
  readonly #key: KeyObject;
  readonly #public: KeyObject;

  /** @param pem an ed25519 private key in PKCS 8 */
  constructor(pem: string) {
    this.#key = createPrivateKey(pem);
    this.#public = createPublicKey(this.#key);
  }

  static newKey(): string {
    return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  }

  sign(hash: Buffer): Buffer {
    return sign(null, hash, this.#key);
  }

  isOurs(hash: Buffer, signature: Buffer): boolean {
    return verify(null, hash, this.#public, signature);
  }
}
