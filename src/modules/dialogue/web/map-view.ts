import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Lens } from './map-dots.ts';

const MOST = 12;
const STEP = 1.6;

interface Shift {
  zoom: number;
  x: number;
  y: number;
}
interface Frame {
  width: number;
  height: number;
}

const HOME: Shift = { zoom: 1, x: 0, y: 0 };

/** Size of an element, as it changes. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

function held({ zoom, x, y }: Shift, width: number, height: number): Shift {
  const within = (value: number, size: number) => Math.max(size * (1 - zoom), Math.min(0, value));
  return { zoom, x: within(x, width), y: within(y, height) };
}

/** Zoomed around a place, which stays where it is. */
function zoomed(now: Shift, factor: number, x: number, y: number, { width, height }: Frame): Shift {
  const zoom = Math.max(1, Math.min(MOST, now.zoom * factor));
  const grown = zoom / now.zoom;
  return held({ zoom, x: x - (x - now.x) * grown, y: y - (y - now.y) * grown }, width, height);
}

/** Zooming by buttons, keys, pinch and ctrl-wheel; moving by dragging. A page that is scrolled stays a page that is scrolled. */
export function useView(frame: RefObject<HTMLElement | null>, width: number, height: number) {
  const [shift, setShift] = useState(HOME);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const zoomAt = (factor: number, x: number, y: number) =>
    setShift((now) => zoomed(now, factor, x, y, { width, height }));
  const moveBy = (x: number, y: number) =>
    setShift((now) => held({ ...now, x: now.x + x, y: now.y + y }, width, height));
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY / 200);
      setShift((now) => zoomed(now, factor, event.clientX - box.left, event.clientY - box.top, box));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    if (other) {
      const box = event.currentTarget.getBoundingClientRect();
      const apart = (one: typeof now) => Math.max(10, Math.hypot(one.x - other.x, one.y - other.y));
      zoomAt(apart(now) / apart(before), (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
    } else if (shift.zoom > 1) moveBy(now.x - before.x, now.y - before.y);
  };
  const onPointerEnd = (event: PointerEvent<HTMLElement>) => fingers.current.delete(event.pointerId);

  return {
    shift,
    nearer: () => zoomAt(STEP, width / 2, height / 2),
    farther: () => zoomAt(1 / STEP, width / 2, height / 2),
    whole: () => setShift(HOME),
    moveBy,
    /** Moved by a finger while it is near; else the finger scrolls the page. */
    style: { touchAction: shift.zoom > 1 ? 'none' : 'pan-y' } as const,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      onPointerLeave: onPointerEnd,
    },
  };
}

export const shifted = (lens: Lens, { zoom, x, y }: Shift): Lens => ({
  scale: lens.scale * zoom,
  left: lens.left * zoom + x,
  top: lens.top * zoom + y,
});
