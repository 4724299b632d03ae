const CLEAR = '\r\x1b[K';

/** One line that changes while somebody watches; a log gets none of it. */
export function showProgress(sentence: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR}${sentence}`);
}

/** Makes room for what is said at the end. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR);
}
