import { serveThread } from '../platform/jobs/threads.ts';
import { WORKS } from './works.ts';

serveThread(WORKS);
