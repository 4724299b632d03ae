import { keepText } from '../device.ts';

/** Light, dark, or as the device says (nothing stored). `first.js` applies the choice before anything is painted. */
export type Theme = 'system' | 'light' | 'dark';

export function theme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function chooseTheme(next: Theme): void {
  const root = document.documentElement;
  if (next === 'system') delete root.dataset.theme;
  else root.dataset.theme = next;
  keepText('theme', next === 'system' ? null : next);
}
