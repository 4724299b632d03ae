import { type ReactNode, useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { type ButtonLook, buttonClass } from './button.tsx';
import { OverlayHome } from './overlay-home.ts';

export const FLOAT = 'rounded-lg border border-line bg-card shadow-float outline-none [animation:appear_120ms]';

export interface TriggerProps {
  /** What the button that opens it says. */
  button: ReactNode;
  look?: ButtonLook;
  /** What the button and what it opens are about, where the button shows only a sign. */
  label: string;
}

export function TriggerButton({ button, look, label }: TriggerProps) {
  return (
    <Button aria-label={typeof button === 'string' ? undefined : label} className={buttonClass(look)}>
      {button}
    </Button>
  );
}

interface PopoverProps extends TriggerProps {
  children: ReactNode;
  placement?: AriaPopoverProps['placement'];
}

/** A little more about something, where it stands. */
export function Popover({ button, look, label, children, placement = 'bottom start' }: PopoverProps) {
  const home = useContext(OverlayHome) ?? undefined;
  return (
    <DialogTrigger>
      <TriggerButton {...{ button, look, label }} />
      <AriaPopover
        UNSTABLE_portalContainer={home}
        placement={placement}
        offset={6}
        className={`${FLOAT} max-w-80 p-4 text-meta`}
      >
        <Dialog aria-label={label} className="outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
