import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

/** filled: the one main action of a page. quiet: the rest. text: beside a sentence. clay: takes something away. */
export type ButtonLook = 'filled' | 'quiet' | 'text' | 'clay';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md text-center font-medium transition-colors select-none';
const ROOM = 'min-h-12 px-4 py-2.5 text-body desk:min-h-10 desk:py-2 desk:text-nav';
const LOOKS: Record<ButtonLook, string> = {
  filled: `${ROOM} bg-leaf text-paper hover:bg-leaf-deep active:bg-leaf-deep`,
  quiet: `${ROOM} border border-line bg-transparent text-ink hover:bg-stone active:bg-stone`,
  clay: `${ROOM} border border-line bg-transparent text-clay hover:bg-clay-soft active:bg-clay-soft`,
  text: 'min-h-11 desk:min-h-0 rounded-sm font-normal underline decoration-edge underline-offset-4 hover:decoration-current',
};
const OFF = 'disabled:opacity-45 aria-disabled:opacity-45';

export function buttonClass(look: ButtonLook = 'quiet', wide = false, more = ''): string {
  return `${BASE} ${LOOKS[look]} ${OFF} ${wide ? 'w-full' : ''} ${more}`;
}

interface Looks {
  look?: ButtonLook;
  /** As wide as its place: on a phone, at the thumb's end. */
  wide?: boolean;
}

type Native = Pick<
  ComponentProps<'button'>,
  | 'type'
  | 'form'
  | 'autoFocus'
  | 'ref'
  | 'id'
  | 'title'
  | 'className'
  | (`aria-${string}` & keyof ComponentProps<'button'>)
>;

export interface ButtonProps extends Native, Looks {
  children: ReactNode;
  onPress?: () => void;
  isDisabled?: boolean;
  /** On its way: it keeps the focus and does nothing twice. */
  isPending?: boolean;
}

/** A plain button: nothing a library would add is worth its weight on the first page. Menus bring their own. */
export function Button({
  look,
  wide,
  className,
  onPress,
  isDisabled,
  isPending,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
      className={buttonClass(look, wide, className)}
    />
  );
}

function Anchor({ look, wide, className, ...rest }: ComponentProps<'a'> & Looks) {
  return <a {...rest} className={buttonClass(look, wide, className)} />;
}

/** A button that leads somewhere. Takes the router's `to`, `params`, `search`. */
export const LinkButton = createLink(Anchor);

function PlainAnchor({ className = '', ...rest }: ComponentProps<'a'>) {
  return (
    <a
      {...rest}
      className={`rounded-sm underline decoration-edge underline-offset-4 transition-colors hover:decoration-current ${className}`}
    />
  );
}

/** A link in a sentence or a list. Takes the router's `to`, `params`, `search`. */
export const TextLink = createLink(PlainAnchor);

/** The end of a form or a card: the main action first; on a phone each as wide as the page. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-3 wide:flex-row wide:flex-wrap wide:items-center">{children}</div>;
}
