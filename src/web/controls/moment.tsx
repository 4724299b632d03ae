import type { MomentStyle } from '../words/formats.ts';
import { useWords } from '../words/words.tsx';

interface MomentProps {
  /** ISO 8601, or a Date. */
  at: string | Date;
  /** As a day ("4 March") or how long ago ("2 days ago"); hovering shows the exact time either way. */
  relative?: boolean;
  style?: MomentStyle;
}

export function Moment({ at, relative = false, style = 'day' }: MomentProps) {
  const words = useWords();
  const exact = words.moment(at, 'day-and-time');
  return (
    <time dateTime={new Date(at).toISOString()} title={exact} className="whitespace-nowrap">
      {relative ? words.relative(at) : words.moment(at, style)}
    </time>
  );
}
