-- What is taken along of a dialogue as a Polis export, by whoever sees its results. What was brought a moment ago has no statistics yet:
-- the planner would take it for one row, and go through hundreds of thousands for each of tens of thousands.

-- Single votes are told where they are open, or were published elsewhere; never where people voted anonymously here.
CREATE FUNCTION dialogue.tells_votes(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = platform.ecosystem() AND d.id = tells_votes.dialogue
                 AND (d.votes = 'open' OR d.imported)) AND dialogue.shows_results(tells_votes.dialogue)
$$;

-- Who voted or said something, by a number: as it was brought, else in the order of their identifiers; with the group of the map.
CREATE FUNCTION dialogue.people_along(dialogue uuid) RETURNS TABLE (voter_id uuid, number integer, group_number integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET enable_nestloop = off AS $$
DECLARE people bytea; spots bytea;
BEGIN
  IF NOT dialogue.tells_votes(people_along.dialogue) THEN RETURN; END IF;
  IF EXISTS (SELECT FROM dialogue.brought b WHERE b.ecosystem_id = platform.ecosystem() AND b.dialogue_id = people_along.dialogue) THEN
    RETURN QUERY SELECT b.voter_id, b.number, b.group_number FROM dialogue.brought_people b
      WHERE b.ecosystem_id = platform.ecosystem() AND b.dialogue_id = people_along.dialogue;
    RETURN;
  END IF;
  SELECT m.people, m.spots INTO people, spots FROM dialogue.maps m
  WHERE m.ecosystem_id = platform.ecosystem() AND m.dialogue_id = people_along.dialogue;
  RETURN QUERY
    WITH present AS (
      SELECT v.voter_id AS id FROM dialogue.votes v
      WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = people_along.dialogue AND v.value IS NOT NULL
      UNION
      SELECT s.said_by FROM dialogue.statements s
      WHERE s.ecosystem_id = platform.ecosystem() AND s.dialogue_id = people_along.dialogue AND s.said_by IS NOT NULL),
    placed AS (
      SELECT encode(substring(people FROM 16 * n + 1 FOR 16), 'hex')::uuid AS id, get_byte(spots, 5 * n + 4) AS place
      FROM generate_series(0, coalesce(length(people), 0) / 16 - 1) AS n)
    SELECT p.id, (row_number() OVER (ORDER BY p.id) - 1)::integer, nullif(m.place, 0) - 1
    FROM present p LEFT JOIN placed m ON m.id = p.id;
END $$;

-- Every vote that counts and what it was before, in milliseconds. Who took a vote back took it back whole.
CREATE FUNCTION dialogue.casts_along(dialogue uuid) RETURNS TABLE (statement_id uuid, voter_id uuid, value smallint, ms bigint, latest boolean, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT v.statement_id, v.voter_id, v.value, (extract(epoch FROM v.cast_at) * 1000)::bigint, true, NULL::uuid FROM dialogue.votes v
  WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = casts_along.dialogue AND v.value IS NOT NULL
    AND dialogue.tells_votes(casts_along.dialogue)
  UNION ALL
  SELECT p.statement_id, p.voter_id, p.value, (extract(epoch FROM p.cast_at) * 1000)::bigint, false, p.id FROM dialogue.past_votes p
  WHERE p.ecosystem_id = platform.ecosystem() AND p.dialogue_id = casts_along.dialogue AND p.value IS NOT NULL
    AND dialogue.tells_votes(casts_along.dialogue)
    -- Few are taken back: their list is small, and needs no statistics of what was brought a moment ago.
    AND (p.voter_id, p.statement_id) NOT IN (
      SELECT v.voter_id, v.statement_id FROM dialogue.votes v
      WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = casts_along.dialogue AND v.value IS NULL)
$$;

-- votes.csv, the lines of each statement in one piece: a row a vote would take ten times as long to arrive.
CREATE FUNCTION dialogue.votes_along(dialogue uuid) RETURNS TABLE (number integer, lines text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET enable_nestloop = off AS $$
  SELECT coalesce(b.number, s.number - 1),
         string_agg(c.ms || ',' || to_char(to_timestamp(c.ms / 1000) AT TIME ZONE 'UTC', 'Dy Mon DD HH24:MI:SS "UTC" YYYY') || ','
                    || coalesce(b.number, s.number - 1) || ',' || p.number || ',' || c.value, E'\n'
                    ORDER BY p.number, c.ms, c.latest, c.id)
  FROM dialogue.casts_along(votes_along.dialogue) c
  JOIN dialogue.people_along(votes_along.dialogue) p ON p.voter_id = c.voter_id
  JOIN dialogue.statements s ON s.ecosystem_id = platform.ecosystem() AND s.id = c.statement_id
  LEFT JOIN dialogue.brought_statements b ON b.ecosystem_id = s.ecosystem_id AND b.dialogue_id = s.dialogue_id AND b.statement_id = s.id
  GROUP BY s.number, b.number ORDER BY 1
$$;

-- One row a person, their votes in one piece: 4 × the place of the statement + the vote + 1, four bytes each.
CREATE FUNCTION dialogue.ballots_along(dialogue uuid) RETURNS TABLE (number integer, group_number integer, said integer, votes bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET enable_nestloop = off AS $$
  WITH people AS (SELECT * FROM dialogue.people_along(ballots_along.dialogue)),
  said AS (
    SELECT coalesce(b.author, p.number) AS author, count(*)::integer AS times FROM dialogue.statements s
    LEFT JOIN dialogue.brought_statements b ON b.ecosystem_id = s.ecosystem_id AND b.dialogue_id = s.dialogue_id AND b.statement_id = s.id
    LEFT JOIN people p ON p.voter_id = s.said_by
    WHERE s.ecosystem_id = platform.ecosystem() AND s.dialogue_id = ballots_along.dialogue GROUP BY 1),
  voted AS (
    SELECT v.voter_id, string_agg(int4send(4 * s.number + v.value + 1), ''::bytea) AS votes FROM dialogue.votes v
    JOIN dialogue.statements s ON s.ecosystem_id = v.ecosystem_id AND s.id = v.statement_id
    WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = ballots_along.dialogue AND v.value IS NOT NULL GROUP BY v.voter_id)
  SELECT p.number, p.group_number, coalesce(d.times, 0), coalesce(v.votes, '') FROM people p
  LEFT JOIN said d ON d.author = p.number LEFT JOIN voted v ON v.voter_id = p.voter_id ORDER BY p.number
$$;

-- comments.csv. Where people vote anonymously here: the counts as last published, and the authors alone have numbers.
CREATE FUNCTION dialogue.statements_along(dialogue uuid)
  RETURNS TABLE (number integer, body text, ms bigint, author integer, agrees integer, disagrees integer, moderated integer, meta boolean, seed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET enable_nestloop = off AS $$
DECLARE told boolean := dialogue.tells_votes(statements_along.dialogue);
BEGIN
  IF NOT dialogue.shows_results(statements_along.dialogue) THEN RETURN; END IF;
  RETURN QUERY
    WITH said AS (
      SELECT s.* FROM dialogue.statements s WHERE s.ecosystem_id = platform.ecosystem() AND s.dialogue_id = statements_along.dialogue),
    authors AS (
      SELECT p.voter_id AS id, p.number FROM dialogue.people_along(statements_along.dialogue) p WHERE told
      UNION ALL
      SELECT a.said_by, (row_number() OVER (ORDER BY min(a.number)) - 1)::integer FROM said a
      WHERE NOT told AND a.said_by IS NOT NULL GROUP BY a.said_by),
    counts AS (
      SELECT c.statement_id AS id, (count(*) FILTER (WHERE c.value = 1))::integer AS agree, (count(*) FILTER (WHERE c.value = -1))::integer AS disagree
      FROM dialogue.casts_along(statements_along.dialogue) c GROUP BY c.statement_id
      UNION ALL
      SELECT g.statement_id, g.agree, g.disagree FROM dialogue.standings g
      WHERE NOT told AND g.ecosystem_id = platform.ecosystem() AND g.dialogue_id = statements_along.dialogue)
    SELECT coalesce(b.number, s.number - 1), s.body, (extract(epoch FROM s.said_at) * 1000)::bigint, coalesce(b.author, a.number),
           CASE WHEN told THEN coalesce(c.agree, 0) ELSE c.agree END, CASE WHEN told THEN coalesce(c.disagree, 0) ELSE c.disagree END,
           coalesce(b.moderated::integer, CASE WHEN s.set_aside THEN -1 ELSE 1 END),
           CASE WHEN b.statement_id IS NULL THEN false ELSE b.meta END, CASE WHEN b.statement_id IS NULL THEN false ELSE b.seed END
    FROM said s
    LEFT JOIN dialogue.brought_statements b ON b.ecosystem_id = s.ecosystem_id AND b.dialogue_id = s.dialogue_id AND b.statement_id = s.id
    LEFT JOIN authors a ON a.id = s.said_by
    LEFT JOIN counts c ON c.id = s.id
    ORDER BY 1;
END $$;

-- summary.csv as it was brought, and what stands there where nothing was: counts as last published.
CREATE FUNCTION dialogue.summary_along(dialogue uuid) RETURNS TABLE (brought jsonb, voters integer, commenters integer, comments integer, groups integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT (SELECT b.summary FROM dialogue.brought b WHERE b.ecosystem_id = platform.ecosystem() AND b.dialogue_id = summary_along.dialogue),
         coalesce((SELECT m.voters FROM dialogue.maps m WHERE m.ecosystem_id = platform.ecosystem() AND m.dialogue_id = summary_along.dialogue), 0),
         (SELECT count(DISTINCT s.said_by)::integer FROM dialogue.statements s
          WHERE s.ecosystem_id = platform.ecosystem() AND s.dialogue_id = summary_along.dialogue),
         (SELECT count(*)::integer FROM dialogue.statements s WHERE s.ecosystem_id = platform.ecosystem() AND s.dialogue_id = summary_along.dialogue),
         coalesce((SELECT jsonb_array_length(m.drawn -> 'groups') FROM dialogue.maps m
                   WHERE m.ecosystem_id = platform.ecosystem() AND m.dialogue_id = summary_along.dialogue), 0)
  WHERE dialogue.shows_results(summary_along.dialogue)
$$;

-- Asked by the functions above alone, or they say for themselves who may.
REVOKE ALL ON FUNCTION dialogue.casts_along(uuid), dialogue.people_along(uuid) FROM PUBLIC;
