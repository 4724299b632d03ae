import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { RELATIONS } from '../modules/ecosystem/contract-fields.ts';
import { backup, restore } from './commands/archive.ts';
import { demo } from './commands/demo.ts';
import { erase } from './commands/erase.ts';
import { exportEcosystem } from './commands/export.ts';
import { polis } from './commands/import-polis.ts';
import { signals } from './commands/import-signals.ts';
import { inviteTo } from './commands/invite.ts';
import { labList, labReproduce, labRun } from './commands/lab.ts';
import { map } from './commands/map.ts';
import { network } from './commands/network.ts';
import { endProgress } from './commands/progress.ts';
import { reset } from './commands/reset.ts';
import { sentenceOf } from './commands/sentence.ts';
import { start } from './commands/start.ts';
import { stats } from './commands/stats.ts';
import { verify } from './commands/verify.ts';
import { worker } from './commands/worker.ts';
import { migrateHere } from './place.ts';

const MAIL =
  '\nMail: TILTH_SMTP (smtp://user:password@host:587) and TILTH_MAIL_FROM; without them every link is handed on by hand.';

const program = new Command('tilth')
  .description('The shared workspace of an organization and the actors around it.')
  .addHelpText(
    'after',
    '\nEach command has --help. Exit codes: 0 done; 1 it could not be done, a sentence says why; 2 it was not typed right.',
  )
  .exitOverride();

function days(typed: string): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1 || number > 365)
    throw new InvalidArgumentError('It must be a whole number from 1 to 365.');
  return number;
}

program
  .command('start')
  .description('Serve Tilth on its embedded database, or on the one DATABASE_URL names.')
  .addHelpText(
    'after',
    '\nEnvironment: PORT, TILTH_URL, TILTH_DATA, DATABASE_URL, DATABASE_OWNER_URL, TILTH_SECRET, TILTH_LEDGER_KEY, TILTH_WORKERS, TILTH_PROXY, TILTH_LOG.' +
      MAIL,
  )
  .action(start);

program
  .command('worker')
  .description(
    'Seal, react and send mail beside what serves. Start those with TILTH_WORKERS=apart to leave it all to workers.',
  )
  .addHelpText(
    'after',
    `\nEnvironment: as for "start". Several nodes share one ledger key: set TILTH_LEDGER_KEY.${MAIL}`,
  )
  .action(worker);

program
  .command('migrate')
  .description('Bring the database up to date and stop.')
  .action(async () => {
    await migrateHere((sentence) => console.log(sentence));
    console.log('The database is up to date.');
  });

program
  .command('demo')
  .description('Load the demonstration ecosystem GreenCo: eighteen months of a ventilation maker and those around it.')
  .option('--remove', 'take it away again, whole')
  .action(demo);

program
  .command('invite')
  .description('Make an invitation link, in the name of a steward of the ecosystem.')
  .requiredOption('--ecosystem <address>', 'the ecosystem, as in its address')
  .addOption(
    new Option('--relation <relation>', 'how they stand to the organization').choices(RELATIONS).makeOptionMandatory(),
  )
  .option('--space <name>', 'a space they join; repeat it for more', (name, names: string[]) => [...names, name], [])
  .option('--organization <name>', 'their organization, made where it is new')
  .option('--days <number>', 'how long it stays open', days, 14)
  .option('--many', 'more than one person may use it')
  .action(inviteTo);

program
  .command('reset')
  .description('Make a link with which somebody sets a new password. It works once, within a day.')
  .argument('<e-mail>', 'the address they sign in with')
  .action(reset);

const imports = program.command('import').description('Bring in what began elsewhere.');
imports
  .command('polis')
  .description('A published Polis export (comments.csv, votes.csv, summary.csv) as a closed dialogue.')
  .argument('<folder>', 'the folder with the three files')
  .requiredOption('--ecosystem <address>', 'the ecosystem, as in its address')
  .requiredOption('--space <name>', 'the space it is brought to')
  .action(polis);
imports
  .command('signals')
  .description('Signals from a CSV with the columns body, and if you have them: key, raised_at, by, kind, title.')
  .argument('<file>', 'the CSV; running it again doubles nothing')
  .requiredOption('--ecosystem <address>', 'the ecosystem, as in its address')
  .requiredOption('--space <name>', 'the space they are brought to')
  .option('--dry-run', 'only say what would happen')
  .action(signals);

program
  .command('map')
  .description('Say where people stand in a Polis export: groups, what bridges, what divides, and how sure that is.')
  .argument('<folder>', 'the folder with comments.csv and votes.csv')
  .option('--mode <mode>', 'tilth: as many groups as are found again; polis: as the Polis server computes it', 'tilth')
  .option('--json', 'everything, for programs')
  .option('--svg', 'a picture')
  .action(map);

program
  .command('stats')
  .description('Say what a file of responses allows to say of groups: reliability, agreement, differences, change.')
  .argument('<file>', 'a CSV with a row a person, or, with --coders, a row a unit')
  .option('--groups <column>', 'the column that names each person’s group, or several that name it together')
  .option('--items <columns>', 'the columns with the answers, with commas between them')
  .option('--points <range>', 'the lowest and highest point of the scale, like 1-5: needed for agreement')
  .option(
    '--missing <how>',
    'listwise: who left an item out is left out whole; pairwise: use whatever was answered',
    'listwise',
  )
  .option('--wave <column>', 'the column that names the wave: the last two are compared')
  .option('--coders <columns>', 'instead: the columns of people who coded the same units')
  .option('--json', 'as JSON, with every figure or the reason why there is none')
  .action(stats);

program
  .command('export')
  .description('Write everything a steward may take, as JSON lines and CSV with a codebook.')
  .argument('<folder>', 'where to')
  .requiredOption('--ecosystem <address>', 'the ecosystem, as in its address')
  .action(exportEcosystem);

program
  .command('erase')
  .description(
    'Erase what a person said, on their wish. The ledger stays whole; without --for-good nothing happens yet.',
  )
  .requiredOption('--ecosystem <address>', 'the ecosystem, as in its address')
  .requiredOption('--person <who>', 'their id, e-mail or whole name')
  .option('--for-good', 'do it; it cannot be brought back')
  .action(erase);

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

program
  .command('network')
  .description('What a file of ties shows: groups, brokers, core, and how porous a boundary is.')
  .argument('<edges.csv>', 'a tie a row: from, to, and if you like weight and time (a day, or a day with a time)')
  .option('--groups <people.csv>', 'a person a row: person, group, and if you like side (inside or outside)')
  .option('--from <day>', 'only what happened from this day on (needs the column time)')
  .option('--until <day>', 'only what happened until the end of this day')
  .option('--per <month>', 'also month by month')
  .option('--two-mode <who,what>', 'the file says who took part in what: its two columns, person,journey for example')
  .option('--json', 'for programs')
  .action(network);

const lab = program
  .command('lab')
  .description('Rehearse rules: models of organizational learning from the literature.');
lab
  .command('list')
  .description('The models, their parameters with ranges and defaults, and what they measure.')
  .option('--json', 'for programs')
  .action(labList);
lab
  .command('run')
  .description(
    'Run a scenario: every combination of its parameters, every arm on the same chance, until enough is known.',
  )
  .argument('<scenario.json>', 'the scenario; docs/mathematics/learning.md shows its fields')
  .requiredOption('--out <folder>', 'where results go; a folder this scenario began is gone on with')
  .option('--workers <number>', 'how many threads (results do not depend on it; default: all processors)')
  .action(labRun);
lab
  .command('reproduce')
  .description('Find a published table or figure again, beside what was printed or computed by others.')
  .argument('<name>', 'march-1991-figure-1, or another of those that "tilth lab list" names last')
  .option('--out <file.svg>', 'where the figure goes (default: its name)')
  .option('--runs <number>', 'runs behind each point (default: as many as suit it)')
  .option('--seed <number>', 'where chance begins', '1991')
  .option('--workers <number>', 'how many threads (results do not depend on it; default: all processors)')
  .option('--json', 'for programs')
  .action(labReproduce);

try {
  await program.parseAsync();
} catch (error) {
  endProgress();
  // Commander has said what was wrong with what was typed, or shown the help that was asked for.
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  console.error(sentenceOf(error));
  process.exit(1);
}
