#!/usr/bin/env node
import './node-version.mjs';
import './orphan.mjs';
import { runTilth } from './run-tilth.mjs';

await runTilth(['start', ...process.argv.slice(2)]);
