import { expect, test } from 'vitest';
import { BY_LINK, FloodGate } from './flood.ts';

test('a flood at one link is held, harms no other link, and ends with its window', () => {
  let now = 0;
  const gate = new FloodGate(() => now);
  const send = (address: string, link: string) => gate.pass(address, link);
  for (let count = 0; count < 20; count += 1) send('a', 'one');
  expect(() => send('a', 'one')).toThrow(expect.objectContaining({ code: 'flood', parameters: { seconds: 60 } }));
  send('b', 'one');
  send('a', 'two');
  now = 61_000;
  send('a', 'one');
});

test('many addresses together cannot drown one link', () => {
  const gate = new FloodGate(() => 0);
  const most = BY_LINK[0]?.most ?? 0;
  for (let count = 0; count < most; count += 1) gate.pass(`address ${count}`, 'one');
  expect(() => gate.pass('another', 'one')).toThrow('flood');
  gate.pass('another', 'two');
});
