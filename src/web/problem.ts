/** RFC 9457 problem details as our server writes them, and what went wrong on the way to it. */
export interface FieldProblem {
  path: string;
  message: string;
}

export interface ProblemDetails {
  /** 0: no answer came. */
  status: number;
  code: string;
  title: string;
  /** Already in the reader's words. Empty: the shell words it. */
  detail: string;
  fields: FieldProblem[];
  request: string | null;
  /** Seconds to wait, where the server asks for that. */
  retryAfter: number | null;
}

export class Problem extends Error implements ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: FieldProblem[];
  readonly request: string | null;
  readonly retryAfter: number | null;

  constructor(details: Partial<ProblemDetails> & { status: number; code: string }) {
    super(details.detail || details.title || details.code);
    this.name = 'Problem';
    this.status = details.status;
    this.code = details.code;
    this.title = details.title ?? '';
    this.detail = details.detail ?? '';
    this.fields = details.fields ?? [];
    this.request = details.request ?? null;
    this.retryAfter = details.retryAfter ?? null;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { path, message } = each as { path?: unknown; message?: unknown };
    const joined = Array.isArray(path) ? path.join('.') : text(path);
    return message ? [{ path: joined, message: text(message) }] : [];
  });
}

function seconds(header: string | null, now: number): number | null {
  if (!header) return null;
  const count = Number(header);
  if (Number.isFinite(count)) return Math.max(0, count);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, Math.round((moment - now) / 1000));
}

/** A proxy in between may answer in HTML or not at all: then only the status speaks. */
export async function problemFrom(answer: Response, now: number = Date.now()): Promise<Problem> {
  const type = answer.headers.get('content-type') ?? '';
  let body: Record<string, unknown> = {};
  if (type.includes('json')) {
    const parsed: unknown = await answer.json().catch(() => null);
    if (typeof parsed === 'object' && parsed !== null) body = parsed as Record<string, unknown>;
  }
  return new Problem({
    status: answer.status,
    code: text(body.code) || `http.${answer.status}`,
    title: text(body.title),
    detail: text(body.detail),
    fields: fieldProblems(body.fields),
    request: text(body.request) || answer.headers.get('x-request-id'),
    retryAfter: seconds(answer.headers.get('retry-after'), now),
  });
}

export function offlineProblem(): Problem {
  return new Problem({ status: 0, code: 'offline' });
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem({ status: 0, code: 'unexpected' });
}
