/** Resolves when the process is told to stop (Ctrl-C, SIGTERM, SIGHUP); being told again does not hurry it. */
export function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
