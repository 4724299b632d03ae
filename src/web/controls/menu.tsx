import { useContext } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { OverlayHome } from './overlay-home.ts';
import { FLOAT, TriggerButton, type TriggerProps } from './popover.tsx';

export interface MenuAction {
  id: string;
  label: string;
  onAction: () => void;
  /** Takes something away. */
  clay?: boolean;
  disabled?: boolean;
}

interface MenuProps extends TriggerProps {
  actions: readonly MenuAction[];
}

/** Further things to do with something; the main one is never hidden in here. */
export function Menu({ button, look, label, actions }: MenuProps) {
  const home = useContext(OverlayHome) ?? undefined;
  return (
    <MenuTrigger>
      <TriggerButton {...{ button, look, label }} />
      <Popover UNSTABLE_portalContainer={home} placement="bottom end" offset={6} className={`${FLOAT} min-w-48 p-1.5`}>
        <AriaMenu aria-label={label} className="outline-none">
          {actions.map(({ id, label: word, onAction, clay, disabled }) => (
            <MenuItem
              key={id}
              id={id}
              isDisabled={disabled}
              onAction={onAction}
              className={`flex min-h-11 cursor-pointer items-center rounded-md px-3 text-nav outline-none desk:min-h-9 lit:bg-stone ${clay ? 'text-clay' : ''} ${disabled ? 'opacity-45' : ''}`}
            >
              {word}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
