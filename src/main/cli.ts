import { Command } from 'commander';
import { start } from './commands/start.ts';
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

try {
  await program.parseAsync();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
