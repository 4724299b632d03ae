import type { Id } from '../../kernel/identifiers.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Describe, Description, Module } from '../../platform/module.ts';

/** How every module shows its things: joined by main, so that this room knows no other's tables. */
export type Describes = Readonly<Record<string, Describe>>;

export function describesOf(modules: readonly Module[]): Describes {
  return Object.assign({}, ...modules.map(({ describe }) => describe ?? {}));
}

/** What the acting person may see of these; the rest is left out. One question a kind. */
export async function describeAll(
  tx: Tx,
  describes: Describes,
  subjects: readonly { kind: string; id: Id }[],
): Promise<Map<Id, Description>> {
  const known = new Map<Id, Description>();
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const describe = describes[kind];
    if (!describe) continue;
    const ids = [...new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id))];
    for (const description of await describe(tx, ids)) known.set(description.id, description);
  }
  return known;
}
