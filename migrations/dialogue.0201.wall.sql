-- Whether the acting person reads, and takes part in, the space of a dialogue: asked by the policies of its parts.
CREATE FUNCTION dialogue.visible() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(id), '{}') FROM dialogue.dialogues
  WHERE ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
$$;
CREATE FUNCTION dialogue.is_own(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM dialogue.dialogues d
                 WHERE d.ecosystem_id = platform.ecosystem() AND d.id = is_own.dialogue AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;
CREATE FUNCTION dialogue.takes_votes(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM dialogue.dialogues d
                 WHERE d.ecosystem_id = platform.ecosystem() AND d.id = takes_votes.dialogue AND d.closed_at IS NULL
                   AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;

-- The identifiers under which the acting person has voted: their own, and those made for them where votes are anonymous.
-- Volatile on purpose: the first anonymous vote asks for the identifier that the same statement has just made.
CREATE FUNCTION dialogue.my_voters() RETURNS uuid[] LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT array_append(coalesce(array_agg(v.voter_id), '{}'), platform.person()) FROM dialogue.voters v
  WHERE v.ecosystem_id = platform.ecosystem() AND v.person_id = platform.person()
$$;

-- Under which identifier the acting person votes here; makes one at the first anonymous vote.
CREATE FUNCTION dialogue.voter(dialogue uuid) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE mode text; found uuid;
BEGIN
  SELECT d.votes INTO mode FROM dialogue.dialogues d
  WHERE d.ecosystem_id = platform.ecosystem() AND d.id = voter.dialogue AND d.closed_at IS NULL
    AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]);
  IF mode IS NULL THEN RETURN NULL; END IF;
  IF mode = 'open' THEN RETURN platform.person(); END IF;
  SELECT v.voter_id INTO found FROM dialogue.voters v
  WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = voter.dialogue AND v.person_id = platform.person();
  IF found IS NULL THEN
    INSERT INTO dialogue.voters (ecosystem_id, dialogue_id, person_id, voter_id)
    VALUES (platform.ecosystem(), voter.dialogue, platform.person(), gen_random_uuid())
    ON CONFLICT (ecosystem_id, dialogue_id, person_id) DO UPDATE SET voter_id = voters.voter_id
    RETURNING voter_id INTO found;
  END IF;
  RETURN found;
END $$;

-- A vote locks how votes are counted and, once it is somebody else's, the statement's words; a changed vote leaves its past.
CREATE FUNCTION dialogue.on_vote() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO dialogue.past_votes (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at)
    VALUES (OLD.ecosystem_id, OLD.dialogue_id, OLD.statement_id, OLD.voter_id, OLD.value, OLD.cast_at);
    RETURN NEW;
  END IF;
  IF platform.person() IS NOT NULL THEN
    UPDATE dialogue.dialogues SET voted_at = date_trunc('day', platform.now())
    WHERE ecosystem_id = NEW.ecosystem_id AND id = NEW.dialogue_id AND voted_at IS NULL;
    UPDATE dialogue.statements SET locked_at = date_trunc('day', platform.now())
    WHERE ecosystem_id = NEW.ecosystem_id AND id = NEW.statement_id AND locked_at IS NULL
      AND said_by IS DISTINCT FROM platform.person();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_vote AFTER INSERT OR UPDATE OF value ON dialogue.votes FOR EACH ROW EXECUTE FUNCTION dialogue.on_vote();

-- Closing ends the tie between person and voter; how votes are cast stands from the first vote on.
CREATE FUNCTION dialogue.on_dialogue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF OLD.voted_at IS NOT NULL AND (NEW.votes, NEW.results) IS DISTINCT FROM (OLD.votes, OLD.results) THEN
    RAISE EXCEPTION 'votes and results are locked at the first vote';
  END IF;
  IF OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL THEN
    DELETE FROM dialogue.voters WHERE ecosystem_id = NEW.ecosystem_id AND dialogue_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_dialogue BEFORE UPDATE ON dialogue.dialogues FOR EACH ROW EXECUTE FUNCTION dialogue.on_dialogue();

-- Results, once the acting person may see them. Anonymous ones never for fewer than five voters.
CREATE FUNCTION dialogue.voter_count(dialogue uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(DISTINCT v.voter_id)::integer FROM dialogue.votes v
  WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = voter_count.dialogue AND v.value IS NOT NULL
    AND voter_count.dialogue = ANY ((SELECT dialogue.visible())::uuid[])
$$;
CREATE FUNCTION dialogue.shows_results(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT FROM dialogue.dialogues d
    WHERE d.ecosystem_id = platform.ecosystem() AND d.id = shows_results.dialogue AND d.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
      AND (d.closed_at IS NOT NULL OR d.results = 'open'
           OR (d.results = 'voted' AND EXISTS (
                 SELECT FROM dialogue.votes v
                 WHERE v.ecosystem_id = d.ecosystem_id AND v.dialogue_id = d.id AND v.value IS NOT NULL
                   AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[]))))
      AND (d.votes = 'open' OR dialogue.voter_count(d.id) >= 5))
$$;
CREATE FUNCTION dialogue.tally(dialogue uuid) RETURNS TABLE (statement_id uuid, agree integer, disagree integer, pass integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT v.statement_id, (count(*) FILTER (WHERE v.value = 1))::integer, (count(*) FILTER (WHERE v.value = -1))::integer,
         (count(*) FILTER (WHERE v.value = 0))::integer
  FROM dialogue.votes v
  WHERE v.ecosystem_id = platform.ecosystem() AND v.dialogue_id = tally.dialogue AND v.value IS NOT NULL
    AND dialogue.shows_results(tally.dialogue)
  GROUP BY v.statement_id
$$;
-- Who voted how on one statement, where votes are open and results are shown.
CREATE FUNCTION dialogue.votes_on(statement uuid) RETURNS TABLE (person_id uuid, value smallint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT v.voter_id, v.value FROM dialogue.votes v
  JOIN dialogue.dialogues d ON d.ecosystem_id = v.ecosystem_id AND d.id = v.dialogue_id AND d.votes = 'open'
  WHERE v.ecosystem_id = platform.ecosystem() AND v.statement_id = votes_on.statement AND v.value IS NOT NULL
    AND dialogue.shows_results(d.id)
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['dialogues','statements','votes','past_votes','voters','syntheses','dissents','decisions','stances'] LOOP
    EXECUTE format('ALTER TABLE dialogue.%I ENABLE ROW LEVEL SECURITY', t);
    CONTINUE WHEN t = 'voters';
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON dialogue.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON dialogue.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON dialogue.dialogues, dialogue.statements, dialogue.votes, dialogue.syntheses, dialogue.dissents,
  dialogue.decisions, dialogue.stances TO tilth_app;
GRANT UPDATE (question, context, votes, results, closes_at, closed_at, closed_by) ON dialogue.dialogues TO tilth_app;
GRANT UPDATE (body, assumption_about, assumption) ON dialogue.statements TO tilth_app;
GRANT UPDATE (value, cast_at) ON dialogue.votes TO tilth_app;
GRANT UPDATE (result, outcome, reached_by, reached_at) ON dialogue.decisions TO tilth_app;
GRANT UPDATE (stance, reason, given_at) ON dialogue.stances TO tilth_app;

CREATE POLICY nobody ON dialogue.voters USING (false);

CREATE POLICY read ON dialogue.dialogues FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
CREATE POLICY opens ON dialogue.dialogues FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND opened_by = platform.person() AND closed_at IS NULL AND NOT imported
              AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));
CREATE POLICY changes ON dialogue.dialogues FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND closed_at IS NULL AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
         AND (opened_by = platform.person() OR (SELECT ecosystem.is_steward())))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND (closed_by IS NULL OR closed_by = platform.person()));

CREATE POLICY read ON dialogue.statements FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND dialogue_id = ANY ((SELECT dialogue.visible())::uuid[]));
CREATE POLICY says ON dialogue.statements FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND said_by = platform.person() AND length(body) <= 280 AND NOT set_aside
              AND dialogue.takes_votes(dialogue_id));
CREATE POLICY edits ON dialogue.statements FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND said_by = platform.person() AND locked_at IS NULL AND dialogue.takes_votes(dialogue_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND said_by = platform.person() AND length(body) <= 280);

CREATE POLICY own ON dialogue.votes FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])
         AND dialogue_id = ANY ((SELECT dialogue.visible())::uuid[]));
CREATE POLICY casts ON dialogue.votes FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND voter_id = dialogue.voter(dialogue_id));
CREATE POLICY casts_again ON dialogue.votes FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND voter_id = ANY ((SELECT dialogue.my_voters())::uuid[]) AND dialogue.takes_votes(dialogue_id))
  WITH CHECK (ecosystem_id = platform.ecosystem());

CREATE POLICY read ON dialogue.syntheses FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND dialogue_id = ANY ((SELECT dialogue.visible())::uuid[]));
CREATE POLICY writes ON dialogue.syntheses FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND written_by = platform.person() AND dialogue.is_own(dialogue_id));
CREATE POLICY read ON dialogue.dissents FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND dialogue_id = ANY ((SELECT dialogue.visible())::uuid[]));
CREATE POLICY records ON dialogue.dissents FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND dialogue.is_own(dialogue_id));
CREATE POLICY read ON dialogue.decisions FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND dialogue_id = ANY ((SELECT dialogue.visible())::uuid[]));
CREATE POLICY opens ON dialogue.decisions FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND opened_by = platform.person() AND reached_at IS NULL AND dialogue.is_own(dialogue_id));
CREATE POLICY reaches ON dialogue.decisions FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND reached_at IS NULL AND dialogue.is_own(dialogue_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND reached_by = platform.person());
CREATE POLICY read ON dialogue.stances FOR SELECT TO tilth_app
  USING (EXISTS (SELECT FROM dialogue.decisions d WHERE d.ecosystem_id = stances.ecosystem_id AND d.id = decision_id));
CREATE POLICY takes ON dialogue.stances FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person()
              AND EXISTS (SELECT FROM dialogue.decisions d WHERE d.ecosystem_id = stances.ecosystem_id AND d.id = decision_id
                          AND d.reached_at IS NULL AND dialogue.is_own(d.dialogue_id)));
CREATE POLICY changes ON dialogue.stances FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person()
         AND EXISTS (SELECT FROM dialogue.decisions d WHERE d.ecosystem_id = stances.ecosystem_id AND d.id = decision_id AND d.reached_at IS NULL))
  WITH CHECK (person_id = platform.person());
