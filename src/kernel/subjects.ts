import type { Id } from './identifiers.ts';

/** A thing of the product, named across modules: `{ kind: 'signal', id }`. Kinds are model.md's nouns. */
export interface Subject {
  kind: string;
  id: Id;
}
