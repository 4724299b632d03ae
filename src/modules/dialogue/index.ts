/** What other rooms may call. */
export { importPolis } from './commands/import-polis.ts';
export { openDialogue } from './commands/open-dialogue.ts';
export { readPolis } from './polis-files.ts';
export { hasSynthesis, talkedThrough } from './queries/synthesis.ts';
