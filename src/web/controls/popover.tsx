import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';

export const FLOAT = 'rounded-lg border border-line bg-card shadow-float outline-none [animation:appear_120ms]';

interface PopoverProps {
  /** The button that opens it (`Button` of ours). */
  button: ReactNode;
  label: string;
  children: ReactNode;
  placement?: AriaPopoverProps['placement'];
}

/** A little more about something, where it stands. */
export function Popover({ button, label, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {button}
      <AriaPopover placement={placement} offset={6} className={`${FLOAT} max-w-80 p-4 text-meta`}>
        <Dialog aria-label={label} className="outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
