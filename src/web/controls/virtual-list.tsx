import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  row: (item: Item) => ReactNode;
  /** About how high a row is; each is measured when it shows. */
  estimate?: number;
  /** How many there are in all, where only some are here yet. */
  total?: number;
  /** The end comes near: fetch more. */
  onEnd?: () => void;
}

/** A long list that scrolls with the page and holds only the rows one sees. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, itemKey, row, estimate = 72, total, onEnd } = props;
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (place) => itemKey(items[place] as Item),
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const atEnd = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 12) atEnd();
  }, [last, items.length]);
  return (
    // The role is said because lists without bullets lose it in Safari.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ul ref={list} role="list" aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
      {rows.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={total ?? items.length}
          aria-posinset={index + 1}
          className="absolute inset-x-0 top-0 border-line border-b"
          style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
        >
          {row(items[index] as Item)}
        </li>
      ))}
    </ul>
  );
}
