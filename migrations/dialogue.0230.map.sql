-- The map of a dialogue, as last published. The worker computes it; pages read what functions here let them see, once results are shown.
CREATE TABLE dialogue.maps (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  -- How many were published, this one included.
  number       integer NOT NULL,
  mode         text NOT NULL CHECK (mode IN ('tilth', 'polis')),
  as_of        timestamptz NOT NULL,
  -- SHA-256 of the votes it was computed from.
  inputs       text NOT NULL,
  voters       integer NOT NULL,
  votes        integer NOT NULL,
  -- No vote will be cast any more, and all that can be published is.
  final        boolean NOT NULL DEFAULT false,
  drawn        jsonb NOT NULL,
  -- Voter identifiers, 16 bytes each, and in the same order where each stands, 5 bytes each.
  people       bytea NOT NULL,
  spots        bytea NOT NULL,
  -- What the next map begins from. Where votes are anonymous: the votes as published.
  memory       bytea NOT NULL,
  -- What the next statement for a person is chosen from.
  asking       bytea NOT NULL,
  PRIMARY KEY (ecosystem_id, dialogue_id),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id)
);

-- Where each statement stands in that map.
CREATE TABLE dialogue.standings (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  statement_id uuid NOT NULL,
  -- Null together: withheld.
  agree        integer,
  disagree     integer,
  pass         integer,
  -- One [agree, disagree, pass] for each group of the map, in its order; null where withheld.
  groups       jsonb,
  x            real,
  y            real,
  -- Its place in each list, 1 first; null where it is in none.
  bridge       integer,
  divide       integer,
  unsure       integer,
  PRIMARY KEY (ecosystem_id, dialogue_id, statement_id),
  FOREIGN KEY (ecosystem_id, dialogue_id, statement_id) REFERENCES dialogue.statements (ecosystem_id, dialogue_id, id),
  CHECK (num_nonnulls(agree, disagree, pass) IN (0, 3))
);

-- What participants call a group, instead of its most telling statement. The last name counts.
CREATE TABLE dialogue.group_names (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  -- The number that stays with the people of a group while votes arrive.
  group_number integer NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  named_by     uuid NOT NULL,
  named_at     timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id)
);
CREATE INDEX ON dialogue.group_names (ecosystem_id, dialogue_id, group_number, named_at DESC);

-- Which maps wait to be computed anew, and which somebody is at. A claim that has run out is as good as a wish.
CREATE TABLE dialogue.map_wishes (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  PRIMARY KEY (ecosystem_id, dialogue_id)
);
CREATE TABLE dialogue.map_claims (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  until        timestamptz NOT NULL,
  PRIMARY KEY (ecosystem_id, dialogue_id)
);
INSERT INTO dialogue.map_wishes (ecosystem_id, dialogue_id) SELECT DISTINCT ecosystem_id, dialogue_id FROM dialogue.votes;

-- For the worker, before it knows whom to act for.
CREATE FUNCTION dialogue.maps_waiting() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT w.ecosystem_id FROM dialogue.map_wishes w UNION SELECT c.ecosystem_id FROM dialogue.map_claims c WHERE c.until < now()
$$;
REVOKE ALL ON FUNCTION dialogue.maps_waiting() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dialogue.maps_waiting() TO tilth_worker;

-- Each vote wishes for a new map, once: while one wish stands, the next finds it there and writes nothing. Votes share a lock that
-- whoever takes the wish wants alone: so every vote that found it standing is there to be read when it is taken.
CREATE FUNCTION dialogue.map_lock(dialogue uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
  SELECT hashtextextended(map_lock.dialogue::text, 230)
$$;
CREATE FUNCTION dialogue.on_vote_map() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(dialogue.map_lock(NEW.dialogue_id));
  INSERT INTO dialogue.map_wishes (ecosystem_id, dialogue_id) VALUES (NEW.ecosystem_id, NEW.dialogue_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER on_vote_map AFTER INSERT OR UPDATE OF value ON dialogue.votes FOR EACH ROW EXECUTE FUNCTION dialogue.on_vote_map();
CREATE FUNCTION dialogue.on_closing_map() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO dialogue.map_wishes (ecosystem_id, dialogue_id) VALUES (NEW.ecosystem_id, NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER on_closing_map AFTER UPDATE OF closed_at ON dialogue.dialogues FOR EACH ROW
  WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION dialogue.on_closing_map();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['maps','standings','group_names','map_wishes','map_claims'] LOOP
    EXECUTE format('ALTER TABLE dialogue.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON dialogue.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON dialogue.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
  END LOOP;
END $$;
-- They say nothing of their own: what a wish or a claim, or a standing of a map before, was for is in the map.
GRANT DELETE ON dialogue.map_wishes, dialogue.map_claims, dialogue.standings TO tilth_worker;
GRANT SELECT, INSERT ON dialogue.group_names TO tilth_app;
CREATE POLICY read ON dialogue.group_names FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = group_names.ecosystem_id AND d.id = dialogue_id));
CREATE POLICY names ON dialogue.group_names FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND named_by = platform.person() AND dialogue.is_own(dialogue_id));

-- What is shown of a map, to whom results are shown; and where the acting person stands in it.
CREATE FUNCTION dialogue.map_of(dialogue uuid)
  RETURNS TABLE (number integer, mode text, as_of timestamptz, voters integer, votes integer, drawn jsonb, spot bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE m dialogue.maps; me bytea; at integer; mine uuid[] := dialogue.my_voters();
BEGIN
  IF NOT dialogue.shows_results(map_of.dialogue) THEN RETURN; END IF;
  SELECT x.* INTO m FROM dialogue.maps x WHERE x.ecosystem_id = platform.ecosystem() AND x.dialogue_id = map_of.dialogue;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT uuid_send(v.voter_id) INTO me FROM dialogue.votes v
  WHERE v.ecosystem_id = m.ecosystem_id AND v.dialogue_id = m.dialogue_id AND v.voter_id = ANY (mine) LIMIT 1;
  at := position(me IN m.people);
  RETURN QUERY SELECT m.number, m.mode, m.as_of, m.voters, m.votes, m.drawn,
    CASE WHEN at > 0 AND (at - 1) % 16 = 0 THEN substring(m.spots FROM (at - 1) / 16 * 5 + 1 FOR 5) END;
END $$;
-- What the next statement is chosen from: to whoever takes part, who is asked, whether or not results are shown yet.
CREATE FUNCTION dialogue.map_asking(dialogue uuid) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT x.asking FROM dialogue.maps x
  WHERE x.ecosystem_id = platform.ecosystem() AND x.dialogue_id = map_asking.dialogue AND dialogue.is_own(map_asking.dialogue)
$$;
CREATE FUNCTION dialogue.standings_of(dialogue uuid) RETURNS SETOF dialogue.standings
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.* FROM dialogue.standings g
  WHERE g.ecosystem_id = platform.ecosystem() AND g.dialogue_id = standings_of.dialogue AND dialogue.shows_results(standings_of.dialogue)
$$;

-- Counts. Open votes (and those brought from elsewhere, whose voters are nobody here) are counted as they are; anonymous ones are
-- those last published, so that nobody learns from the difference between before and after a vote.
DROP FUNCTION dialogue.tally(uuid);
CREATE FUNCTION dialogue.tally(dialogue uuid, statements uuid[]) RETURNS TABLE (statement_id uuid, agree integer, disagree integer, pass integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT dialogue.shows_results(tally.dialogue) THEN RETURN; END IF;
  IF EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = platform.ecosystem() AND d.id = tally.dialogue
             AND d.votes = 'anonymous' AND NOT d.imported) THEN
    RETURN QUERY SELECT g.statement_id, g.agree, g.disagree, g.pass FROM dialogue.standings g
      WHERE g.ecosystem_id = platform.ecosystem() AND g.dialogue_id = tally.dialogue AND g.agree IS NOT NULL
        AND g.statement_id = ANY (tally.statements);
  ELSE
    RETURN QUERY SELECT s.id, n.agree, n.disagree, n.pass FROM unnest(tally.statements) AS s (id),
      LATERAL (SELECT (count(*) FILTER (WHERE v.value = 1))::integer AS agree, (count(*) FILTER (WHERE v.value = -1))::integer AS disagree,
                      (count(*) FILTER (WHERE v.value = 0))::integer AS pass
               FROM dialogue.votes v
               WHERE v.ecosystem_id = platform.ecosystem() AND v.statement_id = s.id AND v.dialogue_id = tally.dialogue) n;
  END IF;
END $$;

-- How many have voted: as the map says, seconds ago; where votes are anonymous the map may be older, so they are counted, walking
-- from voter to voter.
CREATE OR REPLACE FUNCTION dialogue.voter_count(dialogue uuid) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE found integer;
BEGIN
  IF NOT EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = platform.ecosystem() AND d.id = voter_count.dialogue
                 AND d.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])) THEN RETURN 0; END IF;
  SELECT m.voters INTO found FROM dialogue.maps m
  JOIN dialogue.dialogues d ON d.ecosystem_id = m.ecosystem_id AND d.id = m.dialogue_id AND (d.votes = 'open' OR d.imported)
  WHERE m.ecosystem_id = platform.ecosystem() AND m.dialogue_id = voter_count.dialogue;
  IF found IS NULL THEN
    WITH RECURSIVE voter AS (
      (SELECT v.voter_id FROM dialogue.votes v
       WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = voter_count.dialogue AND v.value IS NOT NULL
       ORDER BY v.voter_id LIMIT 1)
      UNION ALL
      SELECT (SELECT v.voter_id FROM dialogue.votes v
              WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = voter_count.dialogue AND v.value IS NOT NULL
                AND v.voter_id > voter.voter_id ORDER BY v.voter_id LIMIT 1)
      FROM voter WHERE voter.voter_id IS NOT NULL)
    SELECT count(voter_id) INTO found FROM voter;
  END IF;
  RETURN found;
END $$;
