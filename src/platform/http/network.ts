/**
 * Who counts as one where attempts are counted: an IPv4 address, or the /64 that a connection is given as a whole in IPv6 (RFC 6177) –
 * whoever has one can speak from 2^64 addresses.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [front = [], back] = (address.split('%')[0] ?? '').split('::').map((part) => part.split(':').filter(Boolean));
  const given = [...front];
  if (back) given.push(...Array(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back);
  const network = given.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
