import type { Id } from './identifiers.ts';

/**
 * The reply of `GET /api/session`: who is here, and where they may go. The shell reads it, identity answers it.
 * The shell also sends: `POST /api/session` `{ email, password }` signs in, `DELETE /api/session` signs out, and
 * `PATCH /api/session` `{ locale }` keeps the language the account chose.
 */
export interface Session {
  account: SessionAccount | null;
  ecosystems: SessionEcosystem[];
  /** Nobody has an account yet: the first page asks how to begin. */
  firstRun: boolean;
  /** Mail can be sent; without it every invitation is a link to copy. */
  mail: boolean;
  /** The address others reach this Tilth at, for links and QR codes; no slash at the end. */
  publicUrl: string;
}

export interface SessionAccount {
  id: Id;
  name: string;
  email: string | null;
  /** Joined with a name alone. */
  guest: boolean;
  /** The language they chose; null: the browser's. */
  locale: string | null;
  /** Whether what became of it comes by mail. */
  digest: 'daily' | 'off';
}

export interface SessionEcosystem {
  slug: string;
  name: string;
  personId: Id;
  /** Their relation to the focal organization: employee, customer, installer … */
  relation: string;
  steward: boolean;
  demonstration: boolean;
}
