/** The identifiers all rooms share: UUIDv7 where order helps, UUIDv4 where time would betray. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type Id = string;

export function isId(value: string): boolean {
  return UUID.test(value);
}

let lastMoment = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter that keeps identifiers made by one
 * process in order within a millisecond, then 62 random bits.
 */
export function newId(now: number = Date.now()): Id {
  const random = crypto.getRandomValues(new Uint8Array(8));
  if (now > lastMoment) {
    lastMoment = now;
    counter = ((random[0] ?? 0) << 2) | ((random[1] ?? 0) & 3);
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMoment += 1;
      counter = 0;
    }
  }
  const moment = lastMoment.toString(16).padStart(12, '0');
  const variant = (0x80 | ((random[2] ?? 0) & 0x3f)).toString(16);
  const tail = [...random.slice(3), random[0] ?? 0, random[1] ?? 0].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail[0]}-${tail.slice(1).join('')}`;
}

/**
 * A UUIDv4, for things whose time must not show (an anonymous voter, a link without an account). Not `randomUUID`: browsers
 * offer that only over https, and a phone on the local network comes over http.
 */
export function newUntimedId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
