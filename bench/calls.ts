import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  text: string;
}

export type Call = (method: string, path: string, cookie?: string, body?: object) => Promise<Answer>;

/** Calls over connections that stay open, as a browser's do. @returns how to call, and how to hang up */
export function caller(port: number, connections: number): { call: Call; hangUp: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call: Call = (method, path, cookie = '', body) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          agent,
          headers: {
            'x-tilth': '1',
            cookie,
            ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
        },
      );
      sent.on('error', reject);
      sent.end(payload);
    });
  return { call, hangUp: () => agent.destroy() };
}
