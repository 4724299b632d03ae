export type RefusalCode =
  | 'folder-in-use'
  | 'folder-closed'
  | 'not-a-cluster'
  | 'other-version'
  | 'platform-unsupported'
  | 'no-unprivileged-user'
  | 'unsafe-settings'
  | 'server-failed';

/** Why the embedded database does not start. The message is for whoever reads the terminal and says what to do. */
export class EmbeddedRefusal extends Error {
  override readonly name = 'EmbeddedRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
