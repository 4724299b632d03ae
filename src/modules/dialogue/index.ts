/** What other rooms may call. */
export { openDialogue } from './commands/open-dialogue.ts';
export { hasSynthesis, type TalkedThrough, talkedThrough } from './queries/synthesis.ts';
