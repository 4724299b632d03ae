import { useState } from 'react';
import { Button } from '../../../web/controls/button.tsx';
import { useWords, type Words } from '../../../web/words/words.tsx';

/** Up to here what was said is its own heading; a long account gets its beginning for one, and stands below. */
const HEADING = 240;
const BEGINNING = 90;
/** About as much as fits a phone's screen; the rest folds. */
const FOLD = 600;

/** The beginning of it, cut between words. */
export function beginningOf(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

interface Said {
  title: string;
  body: string;
  brokenPromise: string | null;
}

/** A signal in a list. One that somebody opened by answering *not kept*, without a word, has the claim's alone: they say what is missing. */
export function wordsOf(t: Words['t'], { title, body, brokenPromise }: Said): string {
  if (brokenPromise && title && body.startsWith(title)) return t('journey.not-kept', { claim: body });
  return title || body;
}

/** What stands at the head of the page for words of any length. */
export function headingOf({ title = '', body }: { title?: string; body: string }): string {
  if (body.length <= HEADING) return body;
  return title || beginningOf(body, BEGINNING);
}

/** The whole of a long account, in its author's words; nothing where the heading says it all. */
export function Account({ body }: { body: string }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  if (body.length <= HEADING) return null;
  const folded = body.length > FOLD && !whole;
  return (
    <div className="mb-7 max-w-measure">
      <p className={`whitespace-pre-line font-serif text-speech ${folded ? 'line-clamp-8' : ''}`}>{body}</p>
      {folded && (
        <div className="mt-2 text-meta">
          <Button look="text" onPress={() => setWhole(true)}>
            {t('journey.read-all')}
          </Button>
        </div>
      )}
    </div>
  );
}
