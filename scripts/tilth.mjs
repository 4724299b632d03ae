#!/usr/bin/env node
import './node-version.mjs';
import { runTilth } from './run-tilth.mjs';

await runTilth(process.argv.slice(2));
