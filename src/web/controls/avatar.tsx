import { useWords } from '../words/words.tsx';

/** First letters of the first and the last word: "Mei Tran" → MT, "Roofline Pty" → RP. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

/** A photo, or initials. All initials look alike: colours belong to meanings, not to persons. */
export function Avatar({ name, photo, size = 32 }: { name: string; photo?: string | null; size?: number }) {
  const { t } = useWords();
  const box = { width: size, height: size };
  if (photo) {
    return (
      <img
        src={photo}
        alt={t('shell.photo-of', { name })}
        style={box}
        loading="lazy"
        className="shrink-0 rounded-full bg-stone object-cover"
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      style={{ ...box, fontSize: Math.max(10, Math.round(size * 0.36)) }}
      className="inline-flex shrink-0 select-none items-center justify-center rounded-full bg-stone font-medium text-soft leading-none"
    >
      {initials(name)}
    </span>
  );
}
