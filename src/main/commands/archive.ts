import { join } from 'node:path';
import { restoreArchive } from '../../platform/database/archive/read.ts';
import { writeArchive } from '../../platform/database/archive/write.ts';
import { projectRoot, withOwnerUrl } from '../place.ts';
import { endProgress, showProgress } from './progress.ts';

const progress = (table: string, done: number, of: number) => showProgress(`${done} of ${of}: ${table}`);

export async function backup(file: string): Promise<void> {
  const manifest = await withOwnerUrl((ownerUrl) => writeArchive({ ownerUrl, file, progress }));
  endProgress();
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${file} holds ${rows.toLocaleString('en')} rows of ${manifest.tables.length} tables, as of ${manifest.madeAt}.`,
  );
}

export async function restore(file: string): Promise<void> {
  const migrations = join(projectRoot(), 'migrations');
  const manifest = await withOwnerUrl((ownerUrl) => restoreArchive({ ownerUrl, file, migrations, progress }));
  endProgress();
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${rows.toLocaleString('en')} rows are back, as they were on ${manifest.madeAt}.`);
}
