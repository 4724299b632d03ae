import { createContext } from 'react';

/** Where menus and popovers are put: within an open dialog, else the browser lays them behind it. */
export const OverlayHome = createContext<HTMLElement | null>(null);
