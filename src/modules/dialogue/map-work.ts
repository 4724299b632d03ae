import { deserialize, serialize } from 'node:v8';
import { computeMap } from './domain/compute-map.ts';
import type { ComputedMap, MapMemory, MapTask } from './domain/map-task.ts';

/** What travels to a thread: what the last map left is kept as bytes, which only the thread has to read. */
export interface MapWork extends Omit<MapTask, 'memory'> {
  readonly memory: Uint8Array | null;
}

export interface MapResult extends Omit<ComputedMap, 'memory' | 'asking'> {
  readonly memory: Uint8Array;
  readonly asking: Uint8Array;
}

/** In a thread: a map from its votes. Null where nothing new may be told. */
export function mapWork({ memory, ...task }: MapWork): MapResult | null {
  const computed = computeMap({ ...task, memory: memory && (deserialize(memory) as MapMemory) });
  if (!computed) return null;
  return { ...computed, memory: serialize(computed.memory), asking: serialize(computed.asking) };
}
