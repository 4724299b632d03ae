import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../../web/api.ts';
import { castVote, type Statement, type Vote } from '../contract-statements.ts';

/** One thing somebody wanted of one statement; a later wish of theirs is another object. */
interface Wish {
  vote: Vote | null;
}

interface Ballot {
  /** What the reader wants, also before the server knows. */
  voteOn: (statement: Pick<Statement, 'id' | 'vote'>) => Vote | null;
  choose: (statement: string, vote: Vote) => void;
  undo: () => void;
  canUndo: boolean;
  /** Why the last one that failed did; its statement is back among those to vote on. */
  failed: unknown;
  /** How many votes arrived: each may make another statement the one most worth a vote. */
  arrived: number;
}

/**
 * Votes as fast as a thumb: shown at once, sent one after the other, so that a vote and its undo arrive in the order they were
 * meant. One that fails takes its own statement back and no other.
 */
export function useBallot(params: { ecosystem: string; dialogue: string }): Ballot {
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map());
  const [cast, setCast] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<unknown>(null);
  const [arrived, setArrived] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const client = useQueryClient();
  // Other pages learn of it once: asking for the whole dialogue after every vote would answer nothing this page shows.
  useEffect(() => {
    return () => {
      void queue.current.then(() => client.invalidateQueries());
    };
  }, [client]);

  const want = (statement: string, vote: Vote | null) => {
    const wish: Wish = { vote };
    setFailed(null);
    setWishes((before) => new Map(before).set(statement, wish));
    const send = () => ask(castVote, { params: { ...params, statement }, body: { vote } });
    const arrive = () => setArrived((before) => before + 1);
    queue.current = queue.current.then(send).then(arrive, (problem: unknown) => {
      setFailed(problem);
      setCast((before) => before.filter((each) => each !== statement));
      setWishes((before) => {
        if (before.get(statement) !== wish) return before;
        const after = new Map(before);
        after.delete(statement);
        return after;
      });
    });
  };
  return {
    voteOn: ({ id, vote }) => {
      const wish = wishes.get(id);
      return wish ? wish.vote : vote;
    },
    choose: (statement, vote) => {
      setCast((before) => [...before, statement]);
      want(statement, vote);
    },
    undo: () => {
      const last = cast.at(-1);
      if (last === undefined) return;
      setCast(cast.slice(0, -1));
      want(last, null);
    },
    canUndo: cast.length > 0,
    failed,
    arrived,
  };
}
