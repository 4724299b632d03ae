import { type MethodName, methodOf } from './decision.ts';

const MOST = 30;
/** A day, or a day and an hour with its place in the world. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
const isMoment = (option: string) => MOMENT.test(option) && !Number.isNaN(Date.parse(option));

/** What is wrong with the options of a decision, by the name of its sentence; null where nothing is. */
export function wrongOptions(method: MethodName, options: readonly string[]): string | null {
  const { marks } = methodOf(method);
  if (marks === null) return options.length > 0 ? 'options-unwanted' : null;
  if (options.length < 2 || options.length > MOST) return 'options-count';
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length) return 'options-twice';
  return marks.moments && !options.every(isMoment) ? 'options-moments' : null;
}
