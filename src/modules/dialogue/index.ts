/** What other rooms may call. */
export { importPolis } from './commands/import-polis.ts';
export { openDialogue } from './commands/open-dialogue.ts';
export { conversationOf } from './domain/polis.ts';
export { hasSynthesis, talkedThrough } from './queries/synthesis.ts';
