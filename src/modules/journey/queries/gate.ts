import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { hasSynthesis } from '../../dialogue/index.ts';
import { type Capability, type Gate, gateOf } from '../domain/gate.ts';
import { dialoguesOf, factsOf } from '../store-journeys.ts';

/** How the gate of its present capability stands, from the record. */
export async function gateNow(tx: Tx, journey: Id, capability: Capability): Promise<Gate> {
  const synthesis = await hasSynthesis(tx, await dialoguesOf(tx, journey));
  return gateOf(capability, { ...(await factsOf(tx, journey)), synthesis });
}
