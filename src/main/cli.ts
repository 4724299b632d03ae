import { Command } from 'commander';
import { backup, restore } from './commands/archive.ts';
import { demo } from './commands/demo.ts';
import { start } from './commands/start.ts';
import { verify } from './commands/verify.ts';
import { openPlace } from './place.ts';

const program = new Command('tilth').description('The shared workspace of an organization and the actors around it.');

program
  .command('start')
  .description('Serve Tilth on its embedded database, or on the one DATABASE_URL names.')
  .addHelpText('after', '\nEnvironment: PORT, TILTH_URL, TILTH_DATA, DATABASE_URL, DATABASE_OWNER_URL, TILTH_SECRET')
  .action(start);

program
  .command('migrate')
  .description('Bring the database up to date and stop.')
  .action(async () => {
    const place = await openPlace((sentence) => console.log(sentence));
    await place.close();
    console.log('The database is up to date.');
  });

program
  .command('demo')
  .description('Load the demonstration ecosystem GreenCo: eighteen months of a ventilation maker and those around it.')
  .option('--remove', 'take it away again, whole')
  .action(demo);

program
  .command('backup')
  .description('Write everything to one file, also while Tilth runs.')
  .argument('<file>', 'where to write it, for instance tilth.tar.gz')
  .action(backup);

program
  .command('restore')
  .description(
    'Put a backup into an empty database, embedded or the one DATABASE_URL names. A damaged file is refused whole.',
  )
  .argument('<file>', 'a file that "tilth backup" wrote')
  .action(restore);

program
  .command('verify')
  .description('Check that nothing in the ledger was changed, removed, added, moved or cut off since it was sealed.')
  .option('--head <file>', 'heads noted earlier (what "tilth verify --print-head" wrote): finds a cut tail, too')
  .option('--print-head', 'print the heads, to be noted elsewhere')
  .action(verify);

try {
  await program.parseAsync();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
