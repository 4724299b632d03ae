type Failure = NodeJS.ErrnoException & { address?: string; port?: number };

const OF_FILES: Record<string, (path: string) => string> = {
  ENOENT: (path) => `There is no ${path}.`,
  ENOTDIR: (path) => `${path} lies inside something that is no folder.`,
  EISDIR: (path) => `${path} is a folder. Name a file.`,
  EACCES: (path) => `The user who runs this may not use ${path}.`,
  EPERM: (path) => `The user who runs this may not use ${path}.`,
  EROFS: (path) => `${path} can only be read here.`,
  ENOSPC: (path) => `There is no room left for ${path}.`,
};

/** What whoever typed a command is told when it fails: in words, where the system would speak in codes. */
export function sentenceOf(error: unknown): string {
  // Of several addresses of one name, each may refuse: the first stands for all.
  if (error instanceof AggregateError && error.errors.length > 0) return sentenceOf(error.errors[0]);
  const { code = '', path, address, port, message } = error as Failure;
  if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT')
    return `No database server answers at ${address}, port ${port}. Is it running, and is DATABASE_URL right?`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The database server's name cannot be found: ${message.split(' ').at(-1)}. Is DATABASE_URL right?`;
  const worded = OF_FILES[code];
  return worded ? worded(path ?? 'what it needs') : message;
}
