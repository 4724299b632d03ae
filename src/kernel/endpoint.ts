/** Any schema that speaks Standard Schema (zod 4 does); the kernel names no library. */
export interface Schema {
  readonly '~standard': { readonly types?: { readonly input: unknown; readonly output: unknown } | undefined };
}

type In<S> = S extends Schema ? NonNullable<S['~standard']['types']>['input'] : undefined;
type Out<S> = S extends Schema ? NonNullable<S['~standard']['types']>['output'] : undefined;

/**
 * One HTTP operation as its module's contract states it. The server validates with it, the browser's client is
 * typed by it, and the OpenAPI document is generated from it.
 */
export interface Endpoint<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Reply extends Schema = Schema,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form: `/api/:ecosystem/signals/:signal`. `:ecosystem` is a slug and selects the acting person. */
  path: string;
  summary: string;
  /**
   * Which door leads in. `anyone`: nobody is asked. `account`: signed in, no ecosystem. `person`: signed in and a
   * person of `:ecosystem`. `link`: holds the token of a public link. `receipt`: holds a receipt.
   */
  door: 'anyone' | 'account' | 'person' | 'link' | 'receipt';
  params?: Params;
  query?: Query;
  body?: Body;
  /** Takes a picture instead of JSON, of at most so many bytes: the handler reads `request.body` as a Buffer. */
  bytes?: number;
  /** Takes more JSON than the usual megabyte: at most so many bytes. */
  most?: number;
  reply: Reply;
}

/** States an operation; infers its schemas so that server and browser share their types. */
export function endpoint<
  Reply extends Schema,
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(statement: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return statement;
}

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? Out<P> : never;
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Out<Q> : never;
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? Out<B> : never;
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? Out<R> : never;

type Given<Name extends string, T> = T extends undefined ? { [K in Name]?: undefined } : { [K in Name]: T };
type GivenQuery<T> = T extends undefined ? { query?: undefined } : { query?: T };

/** What the browser hands in, before defaults are filled. */
export type AskOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R>
    ? Given<'params', In<P>> & GivenQuery<In<Q>> & Given<'body', In<B>>
    : never;
