import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { absent, DomainError } from '../../kernel/errors.ts';
import { newUntimedId } from '../../kernel/identifiers.ts';
import type { Entrance } from '../database/database.ts';
import type { Tx } from '../database/tx.ts';
import type { Module } from '../module.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { FloodGate, passEverywhere } from './flood.ts';
import { loggerFor } from './logging.ts';
import { measure } from './metrics.ts';
import { networkOf } from './network.ts';
import { problemHandler } from './problems.ts';
import type { House, Route } from './route.ts';
import { Wording } from './words.ts';

export interface ServeOptions {
  house: House;
  modules: readonly Module[];
  /** Which person an account (as SQL that gives its id) is in an ecosystem. */
  entrance: (slug: string, account: string) => Entrance;
  /** The built pages; absent in tests. */
  webFolder?: string;
  /** Every request; left out: only what failed on our side. False: nothing (tests). */
  log?: boolean;
  /** Addresses and networks whose word for whom they ask is taken; left out: this machine alone. */
  proxies?: readonly string[];
  /** Requests a minute from one address; tests raise it. */
  mostPerMinute?: number;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function serve(options: ServeOptions): Promise<FastifyInstance> {
  const wording = new Wording();
  const handler = problemHandler(wording);
  const app = fastify({
    // An address the router cannot read is nowhere, said like any other.
    frameworkErrors: (_error, request, reply) => handler(absent('page'), request, reply),
    routerOptions: { maxParamLength: 1_000 },
    logger: loggerFor(options.log),
    genReqId: () => newUntimedId(),
    bodyLimit: 1_048_576,
    // Only a proxy that was named may say for whom it asks: anybody else could invent an address.
    trustProxy: [...(options.proxies ?? ['loopback'])],
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  wording.add('house', { en, de });
  for (const module of options.modules) wording.add(module.name, module.words);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handler);
  // Pictures come as they are; what they are is told by their content.
  app.addContentTypeParser(/^(image\/|application\/octet-stream)/, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY }, hsts: false });
  await app.register(rateLimit, {
    max: options.mostPerMinute ?? 1_200,
    timeWindow: '1 minute',
    keyGenerator: (request) => networkOf(request.ip),
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tilth', version: '1', description: 'Every write needs the header x-tilth: 1.' },
    },
    transform: jsonSchemaTransform,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // A form on another site cannot set a header of its own: this is the lock against forged requests.
    if (!SAFE.has(request.method) && request.url.startsWith('/api/') && request.headers['x-tilth'] !== '1') {
      throw new DomainError('foreign', {}, 'forbidden');
    }
  });
  app.get('/healthz', { schema: { hide: true } }, async () => ({ well: true }));
  measure(app);
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await options.house.database
      .pool('tilth_app')
      .query('SELECT 1')
      .then(
        () => true,
        () => false,
      );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  const gate = new FloodGate();
  for (const module of options.modules) for (const route of module.routes) hang(app, route, options, gate);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await servePages(app, options.webFolder);
  return app;
}

const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

function hang(app: FastifyInstance, route: Route, options: ServeOptions, gate: FloodGate): void {
  const { endpoint } = route;
  const bodyLimit = endpoint.bytes ?? endpoint.most;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(bodyLimit ? { bodyLimit } : {}),
    schema: {
      summary: endpoint.summary,
      tags: [areaOf(endpoint.path)],
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: { 200: endpoint.reply },
    },
    // A picture where words are expected would pass for an empty answer.
    preValidation: async (request) => {
      if (!endpoint.bytes && Buffer.isBuffer(request.body)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE();
    },
    handler: async (request, reply) => {
      const { house } = options;
      const { params, query, body } = request;
      if (endpoint.door === 'link' && !SAFE.has(endpoint.method)) {
        const { token } = params as { token: string };
        gate.pass(request.ip, token);
        await passEverywhere(house.database, request.ip, token);
      }
      const { asPerson, asGuestOfTheHouse } = route;
      const asked = { params, query, body, request, reply };
      if (asPerson) return enter(house, request, (tx) => asPerson(tx, { ...asked, accountId: null } as never));
      const signedIn = endpoint.door === 'person' || endpoint.door === 'account';
      const account = signedIn ? await house.identity.account(request) : null;
      if (signedIn && !account) throw unauthenticated();
      return asGuestOfTheHouse?.(house, { ...asked, accountId: account?.id ?? null } as never);
    },
  });

  /** In the round trip that begins the transaction: whose session it is, who they are here. */
  async function enter<Done>(house: House, request: FastifyRequest, work: (tx: Tx) => Promise<Done>): Promise<Done> {
    const account = house.identity.accountSql(request);
    if (!account) throw unauthenticated();
    const entrance = options.entrance((request.params as { ecosystem: string }).ecosystem, account);
    const entered = await house.database.entering(entrance, work);
    if (entered) return entered.done;
    throw (await house.identity.account(request)) ? absent('ecosystem') : unauthenticated();
  }
}

const unauthenticated = () => new DomainError('unauthenticated', {}, 'unauthenticated');

/** `/api/:ecosystem/signals/:signal` → `signals`: how the reference page groups operations. */
function areaOf(path: string): string {
  return path.split('/').find((part, place) => place > 1 && !part.startsWith(':')) ?? 'house';
}

async function servePages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const pages = folder !== undefined && existsSync(folder);
  if (pages)
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      maxAge: '1y',
      immutable: true,
    });
  app.setNotFoundHandler((request, reply) => {
    const page =
      pages && request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+($|\?)/.test(request.url);
    if (!page) throw absent('page');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
  });
}
