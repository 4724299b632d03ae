export { type ChosenFolder, chooseDataFolder } from './data-folder.ts';
export { type Embedded, type EmbeddedOptions, findRunning, startEmbedded } from './embedded.ts';
export { EmbeddedRefusal, type RefusalCode } from './refusal.ts';
