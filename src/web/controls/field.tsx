import { createContext, type ReactNode, useContext, useId } from 'react';
import type { FieldProblem } from '../problem.ts';
import { useWords } from '../words/words.tsx';

/** What the server said about single fields of the form around them. */
export const FieldProblems = createContext<readonly FieldProblem[]>([]);

/** `body.title`, `/title` and `title` are the field called title. */
export function problemOf(problems: readonly FieldProblem[], name: string | undefined): string | undefined {
  if (!name) return undefined;
  const plain = (path: string) =>
    path
      .replace(/^[/.]+/, '')
      .replace(/[/]/g, '.')
      .replace(/^body[.]/, '');
  return problems.find(({ path }) => plain(path) === name)?.message;
}

export interface FieldProps {
  label: string;
  /** As the request's body calls it: the server's word about it appears here. */
  name?: string;
  /** A sentence that helps to answer. */
  help?: ReactNode;
  /** What is wrong, already worded. */
  error?: string;
  /** Says "if you like" beside the label. */
  optional?: boolean;
  /** The label is for who cannot see what is meant (a search box in a row of filters). */
  hideLabel?: boolean;
}

interface Wired {
  id: string;
  wrong: string | undefined;
  aria: { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
}

/** The identifiers that tie a field to its label, help and error. */
export function useField({ name, help, error }: Pick<FieldProps, 'name' | 'help' | 'error'>): Wired {
  const id = useId();
  const problems = useContext(FieldProblems);
  const wrong = error ?? problemOf(problems, name);
  const described = [help ? `${id}-help` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, wrong, aria: { 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined } };
}

export function Optional() {
  const { t } = useWords();
  return <span className="ml-2 font-normal text-soft">{t('shell.optional')}</span>;
}

export function Help({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-help`} className="mt-1 text-meta text-soft">
      {children}
    </p>
  );
}

export function Wrong({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-clay text-meta" role="alert">
      <span aria-hidden="true">↳</span>
      {children}
    </p>
  );
}

interface FrameProps extends FieldProps {
  wired: Wired;
  children: ReactNode;
  /** Stands at the right of the line under the field: a counter. */
  aside?: ReactNode;
}

/** Label above, help and error below, one way for all fields. */
export function FieldFrame({ label, help, optional, hideLabel, wired, aside, children }: FrameProps) {
  return (
    <div>
      <label htmlFor={wired.id} className={hideLabel ? 'sr-only' : 'mb-1.5 block font-medium text-nav'}>
        {label}
        {optional && <Optional />}
      </label>
      {children}
      <div className="flex items-start justify-between gap-4">
        <div>
          {wired.wrong && <Wrong id={wired.id}>{wired.wrong}</Wrong>}
          {help && <Help id={wired.id}>{help}</Help>}
        </div>
        {aside}
      </div>
    </div>
  );
}

export const BOX =
  'w-full rounded-md border border-edge bg-card px-3.5 py-2.5 transition-colors focus-visible:outline-offset-0 aria-invalid:border-clay disabled:opacity-60';

/** Large enough on a phone that iOS does not zoom in. */
export const BOX_TEXT = 'text-field desk:text-body';
