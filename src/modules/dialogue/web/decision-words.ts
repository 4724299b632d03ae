import { useWords } from '../../../web/words/words.tsx';
import type { Decision } from '../contract-decisions.ts';
import { type MethodName, methodOf } from '../domain/decision.ts';
import type { MarkList, Stance } from '../domain/methods/method.ts';

/** An option as it is shown: days and hours where the reader is. */
export function useOptionName(method: MethodName): (option: string) => string {
  const { moment } = useWords();
  if (!methodOf(method).marks?.moments) return (option) => option;
  // A day alone is that day wherever one reads it: not midnight in Greenwich.
  return (option) =>
    option.length === 10
      ? moment(`${option}T12:00:00`, 'weekday')
      : `${moment(option, 'weekday')}, ${moment(option, 'time')}`;
}

interface Said {
  stance: Stance | null;
  marks: MarkList | null;
}

/** What one ballot says, in a line. */
export function useSaid({ method, options }: Pick<Decision, 'method' | 'options'>): (said: Said) => string {
  const { t } = useWords();
  const nameOf = useOptionName(method);
  const { marks: range } = methodOf(method);
  return ({ stance, marks }) => {
    if (stance || !marks) return t('dialogue.stance-said', { stance: stance ?? 'abstain' });
    const given = marks
      .map((mark, place) => ({ mark: mark ?? 0, option: nameOf(options[place] ?? '') }))
      .filter(({ mark }) => mark > 0)
      .sort((a, b) => (range?.most === null ? a.mark - b.mark : b.mark - a.mark));
    if (given.length === 0) return t('dialogue.said-none');
    // Options have commas of their own.
    return given
      .map(({ mark, option }) =>
        t('dialogue.said-marks', {
          method,
          option,
          mark: range?.moments ? t('dialogue.can-come', { mark: String(mark) }) : mark,
        }),
      )
      .join(' · ');
  };
}
