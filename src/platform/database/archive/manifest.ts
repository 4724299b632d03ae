/** The last entry of an archive: what it holds, and by what it is recognized as whole. */
export interface Manifest {
  format: 'tilth-archive';
  version: 1;
  madeAt: string;
  /** The migrations the data had gone through: it is put back at that point and then led on. */
  migrations: string[];
  tables: Array<{ name: string; columns: string[]; rows: number; chunks: number; sha256: string }>;
}

export const MANIFEST = 'manifest.json';

export function chunkName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy`;
}

/** Said of every archive that is not exactly what was written. */
export class ArchiveRefusal extends Error {
  override name = 'ArchiveRefusal';
}
