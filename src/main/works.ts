import { runJob } from '../algorithms/learning/index.ts';
import { mapWork } from '../modules/dialogue/map-work.ts';
import type { Works } from '../platform/jobs/threads.ts';

/** What threads can do. */
export const WORKS: Works = { 'lab.job': runJob, 'dialogue.map': mapWork };
