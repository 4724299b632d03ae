import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test('an IPv4 address is itself, however it is written', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::FFFF:203.0.113.7')).toBe('203.0.113.7');
});

test('in IPv6 all of one /64 are one, and none of another', () => {
  const one = '2001:db8:a:b::/64';
  for (const address of [
    '2001:db8:a:b::1',
    '2001:DB8:a:b:ffff:1:2:3',
    '2001:0db8:000a:000b::',
    '2001:db8:a:b:0:0:0:9%eth0',
  ])
    expect(networkOf(address), address).toBe(one);
  expect(networkOf('2001:db8:a:c::1')).toBe('2001:db8:a:c::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
});
