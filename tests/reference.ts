import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers we did not write: no part of the project, so its tests do without where the folder is absent. */
export const REFERENCE = process.env.TILTH_REFERENCE ?? join(import.meta.dirname, '../../shared/reference');
export const isThere = existsSync(REFERENCE);
/** Stands in the name of a test that is skipped for it. */
export const WHY = isThere ? '' : ' (skipped: the reference folder is not here; name it in TILTH_REFERENCE)';
