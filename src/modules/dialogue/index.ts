/** What other rooms may call. */
export { openDialogue } from './commands/open-dialogue.ts';
export { synthesisOf, type TalkedThrough } from './queries/synthesis.ts';
