import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);
}

/** A Chromium that is here already; CHROMIUM in the environment goes first. */
export function findChromium() {
  if (process.env.CHROMIUM) return runs(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find(runs);
}

/** Debian's Chromium, where this process may install it; undefined where it may not. */
export function installChromium() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  console.log('Installing Chromium for the browser journeys (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...parameters) =>
    spawnSync('apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  // The lists may be old or missing (a fresh image has none).
  const done = apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  return done ? findChromium() : undefined;
}

export const HOW_TO_GET_CHROMIUM =
  'The browser journeys need Chromium. Install it (Debian, Ubuntu: sudo apt-get install -y chromium), or name yours: CHROMIUM=/path/to/chromium npm test';
