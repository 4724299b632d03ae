import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';

/** After a change of page the reader should land on its heading: a screen reader says where they are. */
let awaited = false;

function free(): boolean {
  const active = document.activeElement;
  return !active || active === document.body || !active.closest('main') || active.tagName === 'H1';
}

function focusHeading(heading: HTMLElement | null): void {
  if (!heading || !awaited) return;
  awaited = false;
  if (free()) heading.focus({ preventScroll: true });
}

/** In the root: notes that the page changed. Filters behind the `?` do not count. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        awaited = true;
        focusHeading(document.querySelector<HTMLElement>('main h1'));
      }),
    [router],
  );
}

/** In the heading: it may appear later than the page, when its data is here. */
export function useHeadingFocus(heading: RefObject<HTMLHeadingElement | null>): void {
  useEffect(() => focusHeading(heading.current), [heading]);
}
