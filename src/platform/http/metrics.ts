import { BlockList } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { absent } from '../../kernel/errors.ts';

/** This machine and its own network: figures of the house are for those who run it. */
const NEAR = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  NEAR.addSubnet(net, bits);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

function isNear(address: string): boolean {
  const v4 = address.replace(/^::ffff:/, '');
  return v4.includes(':') ? NEAR.check(v4, 'ipv6') : NEAR.check(v4);
}

/** `GET /metrics` for Prometheus: the process, and how long each operation takes. No figure tells of a person, a space or an ecosystem. */
export function measure(app: FastifyInstance): void {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'tilth_' });
  const seconds = new Histogram({
    name: 'tilth_http_request_seconds',
    help: 'Time to answer, by operation and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  app.addHook('onResponse', async (request, reply) => {
    const url = request.routeOptions.url ?? 'none';
    const route = url.startsWith('/assets/') ? '/assets' : url;
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    // A proxy nobody named asks for somebody: its own nearness says nothing of theirs.
    const forSomebody = request.headers['x-forwarded-for'] !== undefined && request.ips?.length === 1;
    if (forSomebody || !isNear(request.ip)) throw absent('page');
    return reply.type(register.contentType).send(await register.metrics());
  });
  app.addHook('onClose', async () => register.clear());
}
