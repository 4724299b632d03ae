// `npm start` whose npm was killed (kill -9 passes nothing on) would serve on, unseen and holding its port and its
// data folder. Started by npm, Tilth ends in order when npm is gone.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
