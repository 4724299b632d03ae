import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { asProblem } from '../problem.ts';
import { FieldProblems } from './field.tsx';
import { ProblemNote } from './problem-note.tsx';

const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog.tsx')).LeaveDialog }));

/** Asks before somebody leaves what they wrote and did not save. */
function UnsavedGuard({ when }: { when: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />
    </Suspense>
  );
}

interface FormProps {
  children: ReactNode;
  onSubmit: () => void;
  /** What the server refused; each field finds its own part of it by its name. */
  problem?: unknown;
  /** Something is written that is not saved. */
  unsaved?: boolean;
  label?: string;
}

export function Form({ children, onSubmit, problem, unsaved = false, label }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const fields = problem ? asProblem(problem).fields : [];
  const count = fields.length;
  useEffect(() => {
    if (count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [count]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} aria-label={label} onSubmit={submit} className="grid gap-6">
      <FieldProblems value={fields}>{children}</FieldProblems>
      <ProblemNote problem={problem} />
      <UnsavedGuard when={unsaved} />
    </form>
  );
}
