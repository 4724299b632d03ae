CREATE FUNCTION journey.visible() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(id), '{}') FROM journey.journeys
  WHERE ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
$$;
CREATE FUNCTION journey.is_own(journey uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM journey.journeys j
                 WHERE j.ecosystem_id = platform.ecosystem() AND j.id = is_own.journey AND j.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['questions','journeys','journey_signals','journey_dialogues','participants','moves','experiments',
                           'practices','unlearnings','realizations'] LOOP
    EXECUTE format('ALTER TABLE journey.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON journey.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON journey.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
    EXECUTE format('GRANT SELECT ON journey.%I TO tilth_app', t);
    CONTINUE WHEN t IN ('questions', 'journeys');
    EXECUTE format('CREATE POLICY read ON journey.%I FOR SELECT TO tilth_app USING (ecosystem_id = platform.ecosystem() AND journey_id = ANY ((SELECT journey.visible())::uuid[]))', t);
    CONTINUE WHEN t = 'realizations';
    EXECUTE format('GRANT INSERT ON journey.%I TO tilth_app', t);
  END LOOP;
END $$;
GRANT INSERT ON journey.questions, journey.journeys TO tilth_app;
GRANT UPDATE (reply, replied_at) ON journey.questions TO tilth_app;
GRANT UPDATE (title, mode, capability, state, knowledge, whose, value, owner_id, merged_into, resources, resources_by, resources_at,
              comparison) ON journey.journeys TO tilth_app;
GRANT UPDATE (until, since) ON journey.participants TO tilth_app;
GRANT UPDATE (result, met, learned, concluded_by, concluded_at) ON journey.experiments TO tilth_app;
GRANT UPDATE (retired_at, retired_reason) ON journey.practices TO tilth_app;
GRANT UPDATE (kind, title, merged_into, merged_by, merged_at, merge_reason) ON journey.signals TO tilth_app;

-- Signals: members and the author change them; what stands, a trigger keeps.
DROP POLICY member_answers ON journey.signals;
CREATE POLICY changes ON journey.signals FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
              OR (raised_by = platform.person() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]))))
  WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE FUNCTION journey.on_signal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- The owner (a migration, an erasure) is bound by its own care.
  IF platform.person() IS NULL THEN RETURN NEW; END IF;
  IF (NEW.answer, NEW.answered_by, NEW.answered_at) IS DISTINCT FROM (OLD.answer, OLD.answered_by, OLD.answered_at)
     AND (OLD.answer IS NOT NULL OR NEW.answered_by IS DISTINCT FROM platform.person() OR NOT OLD.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])) THEN
    RAISE EXCEPTION 'an answer stands, and is given by whoever takes part' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.merged_into, NEW.merged_by) IS DISTINCT FROM (OLD.merged_into, OLD.merged_by)
     AND (NEW.merged_by IS DISTINCT FROM platform.person() OR NOT OLD.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
          OR NOT EXISTS (SELECT FROM journey.signals t WHERE t.ecosystem_id = NEW.ecosystem_id AND t.id = NEW.merged_into
                         AND t.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))) THEN
    RAISE EXCEPTION 'signals are merged by whoever takes part where both are' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_signal BEFORE UPDATE ON journey.signals FOR EACH ROW EXECUTE FUNCTION journey.on_signal();

CREATE POLICY read ON journey.questions FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = questions.ecosystem_id AND s.id = signal_id));
CREATE POLICY asks ON journey.questions FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND asked_by = platform.person() AND reply IS NULL
              AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = questions.ecosystem_id AND s.id = signal_id
                          AND s.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])));
CREATE POLICY author_replies ON journey.questions FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND reply IS NULL
         AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = questions.ecosystem_id AND s.id = signal_id
                     AND (s.receipt_id = platform.receipt() OR (s.raised_by = platform.person() AND (SELECT ecosystem.is_active())))))
  WITH CHECK (ecosystem_id = platform.ecosystem());

CREATE POLICY read ON journey.journeys FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
CREATE POLICY opens ON journey.journeys FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND opened_by = platform.person() AND capability = 'acquisition' AND state = 'open'
              AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));
CREATE POLICY changes ON journey.journeys FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
  WITH CHECK (ecosystem_id = platform.ecosystem());

CREATE POLICY adds ON journey.journey_signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND added_by = platform.person() AND journey.is_own(journey_id)
              AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = journey_signals.ecosystem_id AND s.id = signal_id));
CREATE POLICY adds ON journey.journey_dialogues FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND added_by = platform.person() AND journey.is_own(journey_id)
              AND EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = journey_dialogues.ecosystem_id AND d.id = dialogue_id));
CREATE POLICY joins ON journey.participants FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND journey.is_own(journey_id));
CREATE POLICY changes ON journey.participants FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND journey.is_own(journey_id))
  WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY moves ON journey.moves FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND moved_by = platform.person() AND journey.is_own(journey_id));
CREATE POLICY begins ON journey.experiments FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND led_by = platform.person() AND result IS NULL AND journey.is_own(journey_id));
CREATE POLICY concludes ON journey.experiments FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND result IS NULL AND journey.is_own(journey_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND concluded_by = platform.person());
CREATE POLICY adopts ON journey.practices FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND adopted_by = platform.person() AND retired_at IS NULL AND journey.is_own(journey_id));
CREATE POLICY retires ON journey.practices FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND retired_at IS NULL AND journey.is_own(journey_id))
  WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY notes ON journey.unlearnings FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND noted_by = platform.person() AND journey.is_own(journey_id));

-- How a signal stands, through a merge: for lists, its page and its receipt alike. The caller has found the signal by its own right.
CREATE FUNCTION journey.standing(signal uuid)
RETURNS TABLE (state text, looked_at timestamptz, answer text, answered_at timestamptz, answered_by uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT CASE WHEN t.answer IS NOT NULL THEN 'answered'
              WHEN EXISTS (SELECT FROM journey.journey_signals j WHERE j.ecosystem_id = t.ecosystem_id AND j.signal_id = t.id) THEN 'in a journey'
              WHEN l.at IS NOT NULL THEN 'being looked at' ELSE 'unanswered' END,
         l.at, t.answer, t.answered_at, t.answered_by
  FROM journey.signals s
  JOIN journey.signals t ON t.ecosystem_id = s.ecosystem_id AND t.id = coalesce(s.merged_into, s.id)
  CROSS JOIN LATERAL (
    SELECT least((SELECT min(i.given_at) FROM journey.interpretations i WHERE i.ecosystem_id = t.ecosystem_id AND i.signal_id = t.id),
                 (SELECT min(q.asked_at) FROM journey.questions q WHERE q.ecosystem_id = t.ecosystem_id AND q.signal_id IN (s.id, t.id))) AS at) l
  WHERE s.ecosystem_id = platform.ecosystem() AND s.id = standing.signal
    AND (s.receipt_id = platform.receipt() OR s.raised_by = platform.person() OR s.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[])
         OR s.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]))
$$;
DROP FUNCTION journey.looked_at(uuid);

-- Signals like these words. Text operators are not leakproof, so PostgreSQL ignores their indexes under RLS: this repeats the predicate.
CREATE FUNCTION journey.similar_signals(query tsquery, words text, most integer)
RETURNS TABLE (id uuid, rank real) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.id, ts_rank(s.search, query) + public.word_similarity(words, s.title || ' ' || s.body) AS rank
  FROM journey.signals s
  WHERE s.ecosystem_id = platform.ecosystem() AND s.merged_into IS NULL AND s.search @@ query
    AND s.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
  ORDER BY rank DESC, s.raised_at DESC LIMIT similar_signals.most
$$;
