import { asProblem, type Problem } from '../problem.ts';
import { useWords, type Words } from '../words/words.tsx';
import { Button } from './button.tsx';

/** The server words its refusals; the shell words what went wrong on the way. */
function problemText(problem: Problem, { t }: Pick<Words, 't'>): string {
  if (problem.code === 'offline') return t('shell.problem.offline');
  if (problem.status === 504 || problem.code === 'slow') return t('shell.problem.slow');
  if (problem.detail) return problem.detail;
  if (problem.fields.length > 0) return t('shell.problem.fields', { count: problem.fields.length });
  if (problem.status === 429) return t('shell.problem.busy', { seconds: problem.retryAfter ?? 0 });
  if (problem.request) return t('shell.problem.unexpected', { request: problem.request });
  return t('shell.problem.unexpected-plain');
}

interface ProblemNoteProps {
  /** What was thrown; nothing is shown for none. */
  problem: unknown;
  /** What to try again. */
  onRetry?: () => void;
}

/** Says kindly what went wrong and what would be right. Read out at once. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const words = useWords();
  if (!problem) return null;
  return (
    <div role="alert" className="max-w-measure border-clay border-l-2 py-1 pl-4">
      <p className="text-clay">{problemText(asProblem(problem), words)}</p>
      {onRetry && (
        <Button look="text" className="mt-1" onPress={onRetry}>
          {words.t('shell.retry')}
        </Button>
      )}
    </div>
  );
}
