/**
 * What a rule of the domain says when it must refuse. The code (`journey.gate-closed`) is worded in the
 * module's `words/`, in the reader's language; the parameters fill the sentence.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly kind: ErrorKind;

  constructor(code: string, parameters: Record<string, string | number> = {}, kind: ErrorKind = 'refused') {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.parameters = parameters;
    this.kind = kind;
  }
}

/** refused → 409, invalid → 422, forbidden → 403, absent → 404, unauthenticated → 401, busy → 429, gone → 410 */
export type ErrorKind = 'refused' | 'invalid' | 'forbidden' | 'absent' | 'unauthenticated' | 'busy' | 'gone';

/** Somebody asked for what is not there, or not theirs to see: the two must sound alike. */
export function absent(what: string): DomainError {
  return new DomainError('absent', { what }, 'absent');
}

export function forbidden(code = 'forbidden', parameters: Record<string, string | number> = {}): DomainError {
  return new DomainError(code, parameters, 'forbidden');
}
