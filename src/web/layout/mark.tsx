/** The mark: layers of soil, and what grows from them. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="shrink-0">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
        <path d="M2 17h16M4 13.4h12M7 9.8h6" />
        <path
          d="M10 9.8V5M10 6.2c0-2.6 1.8-4 4.6-4.2.1 2.8-1.6 4.4-4.6 4.2z"
          stroke="var(--color-leaf)"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}
