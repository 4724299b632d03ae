import { isIP } from 'node:net';

/**
 * The proxies of `TILTH_PROXY` (`10.0.0.5`, `10.0.0.0/24, fd00::/8`), whose X-Forwarded-For is believed. Undefined where none is named:
 * then only this machine's own are.
 * @throws Error that says what would be right
 */
export function proxiesFrom(env: NodeJS.ProcessEnv): string[] | undefined {
  const named = (env.TILTH_PROXY ?? '').split(/[\s,]+/).filter((each) => each !== '');
  for (const each of named) {
    const [address = '', bits, more] = each.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    const whole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
    if (isIP(address) === 0 || !whole || more !== undefined)
      throw new Error(
        `TILTH_PROXY must name addresses or networks, for instance "10.0.0.5, 10.1.0.0/16"; "${each}" is neither.`,
      );
  }
  return named.length > 0 ? ['loopback', ...named] : undefined;
}
