-- A deadline ends a dialogue at its moment, whether or not the clock has got round to recording it: no vote counts after it,
-- and results that wait for the closing are shown.
CREATE FUNCTION dialogue.ended_at(d dialogue.dialogues) RETURNS timestamptz LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(d.closed_at, CASE WHEN d.closes_at <= platform.now() THEN d.closes_at END)
$$;

CREATE OR REPLACE FUNCTION dialogue.takes_votes(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM dialogue.dialogues d
                 WHERE d.ecosystem_id = platform.ecosystem() AND d.id = takes_votes.dialogue AND dialogue.ended_at(d) IS NULL
                   AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;

CREATE OR REPLACE FUNCTION dialogue.shows_results(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT FROM dialogue.dialogues d
    WHERE d.ecosystem_id = platform.ecosystem() AND d.id = shows_results.dialogue AND d.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
      AND (dialogue.ended_at(d) IS NOT NULL OR d.results = 'open'
           OR (d.results = 'voted' AND EXISTS (
                 SELECT FROM dialogue.votes v
                 WHERE v.ecosystem_id = d.ecosystem_id AND v.dialogue_id = d.id AND v.value IS NOT NULL
                   AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[]))))
      AND (d.votes = 'open' OR dialogue.voter_count(d.id) >= 5))
$$;

-- For the clock: which dialogues are due, without walking all of them.
CREATE INDEX ON dialogue.dialogues (ecosystem_id, closes_at) WHERE closed_at IS NULL AND closes_at IS NOT NULL;
