import { MOST_BYTES } from '../contract-exchange.ts';
import { POLIS_FILES, type PolisFile } from '../domain/polis.ts';

interface Texts {
  summary: string;
  comments: string;
  votes: string;
  participants?: string;
}

/** Files somebody chose, by the names Polis gives them. */
export interface Chosen {
  names: PolisFile[];
  bytes: number;
  /** The first that is no UTF-8. */
  garbled: PolisFile | null;
  /** Null where one is lacking, garbled, or all are too large. */
  texts: Texts | null;
}

/** Polis puts the date and the name of the conversation before it; `participants-votes.csv` is not `votes.csv`. */
function nameOf(file: string): PolisFile | undefined {
  return [...POLIS_FILES].sort((one, other) => other.length - one.length).find((name) => file.endsWith(name));
}

/** participants-votes.csv only tells the groups: it may be left out. */
export const lackingIn = ({ names }: Chosen): PolisFile[] =>
  POLIS_FILES.filter((name) => name !== 'participants-votes.csv' && !names.includes(name));

export async function takeFiles(files: readonly File[]): Promise<Chosen> {
  const known = new Map(
    files.flatMap((file) => {
      const name = nameOf(file.name);
      return name ? [[name, file] as const] : [];
    }),
  );
  const chosen: Chosen = {
    names: POLIS_FILES.filter((name) => known.has(name)),
    bytes: [...known.values()].reduce((sum, { size }) => sum + size, 0),
    garbled: null,
    texts: null,
  };
  if (lackingIn(chosen).length > 0 || chosen.bytes > MOST_BYTES) return chosen;
  const texts = new Map<PolisFile, string>();
  for (const [name, file] of known) {
    try {
      texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    } catch {
      return { ...chosen, garbled: name };
    }
  }
  const [summary = '', comments = '', votes = '', participants] = POLIS_FILES.map((name) => texts.get(name));
  return { ...chosen, texts: { summary, comments, votes, participants } };
}
