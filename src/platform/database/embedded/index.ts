export { chooseDataFolder } from './data-folder.ts';
export { type Embedded, type EmbeddedOptions, findRunning, startEmbedded } from './embedded.ts';
