import { startEmbedded } from './index.ts';

// A Tilth of which the tests see only the database: it starts, says where, and waits to be killed.
const dataFolder = process.argv[2];
if (!dataFolder) throw new Error('Name the data folder.');
const { adminUrl, serverPid, stop } = await startEmbedded({ dataFolder, log: () => undefined });
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
process.on('SIGUSR2', () => process.exit(3));
// Said last: whoever reads it may send a signal at once.
process.stdout.write(`${JSON.stringify({ pid: process.pid, serverPid, adminUrl })}\n`);
setInterval(() => undefined, 1_000);
