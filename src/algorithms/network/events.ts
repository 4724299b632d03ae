import { type Network, networkOf } from './network.ts';

/** Contacts as they happened. Times in any one unit (days, say). */
export interface Events {
  readonly size: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly times: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
  readonly directed?: boolean;
}

export interface Span {
  /** The moment looked from; what happened after it does not count. */
  readonly until: number;
  /** What happened before it does not count either; the beginning of all where left out. */
  readonly since?: number;
  /** After this time a contact counts half; for ever whole where left out. */
  readonly halfLife?: number;
}

/**
 * The network of a span of time: contacts since … until (both included) add up, each weighted by 2^(−age / halfLife), so that
 * contact fades unless it is renewed (exponential decay as in Kossinets & Watts 2006, DOI 10.1126/science.1116869, who use sliding
 * windows; the half-life is our own definition). A contact so old that its weight is no number above 0 is left out. O(size + events).
 *
 * @throws RangeError when a time is no number, the span ends before it begins or the half-life is not above 0
 * @example
 * const events = { size: 2, from: [0, 0, 0], to: [1, 1, 1], times: [0, 10, 20] };
 * networkOfEvents(events, { until: 10, halfLife: 10 }).out.weights // → [1.5]
 * networkOfEvents(events, { since: 5, until: 20 }).out.weights // → [2]
 */
export function networkOfEvents(events: Events, span: Span): Network {
  const { until, since = Number.NEGATIVE_INFINITY, halfLife = Number.POSITIVE_INFINITY } = span;
  if (!(since <= until)) throw new RangeError(`the span must begin before it ends, not at ${since} (end: ${until})`);
  if (!(halfLife > 0)) throw new RangeError(`the half-life must be above 0, not ${halfLife}`);
  if (events.times.length !== events.from.length) throw new RangeError('from, to and times must be equally long');
  const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
  for (let event = 0; event < events.times.length; event += 1) {
    const time = events.times[event]!;
    if (!Number.isFinite(time)) throw new RangeError(`event ${event} has the time ${time}; it must be a number`);
    if (time < since || time > until) continue;
    const weight = (events.weights?.[event] ?? 1) * 2 ** (-(until - time) / halfLife);
    if (weight === 0 && events.weights?.[event] !== 0) continue;
    from.push(events.from[event]!);
    to.push(events.to[event]!);
    weights.push(weight);
  }
  return networkOf({ size: events.size, from, to, weights, directed: events.directed });
}
