// `npm start` whose npm was killed (kill -9 passes nothing on) would serve on, unseen, keeping its port and its data
// folder. Started by npm, Tilth ends in order when npm is gone.
import { readFileSync } from 'node:fs';

/** Between npm and us stands a shell, which outlives npm: look one further, where the system tells. */
function grandparent(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[1];
  } catch {
    return undefined;
  }
}

if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const before = grandparent(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && grandparent(parent) === before) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
