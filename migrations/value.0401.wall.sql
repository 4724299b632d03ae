-- Promises made to the acting person: they see them although the space may not be theirs.
CREATE FUNCTION value.promised_to_me() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(b.promise_id), '{}') FROM value.beneficiaries b
  WHERE b.ecosystem_id = platform.ecosystem() AND b.person_id = platform.person() AND ecosystem.is_active()
$$;
CREATE FUNCTION value.visible() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(id), '{}') FROM value.propositions
  WHERE ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
$$;
CREATE FUNCTION value.is_own(proposition uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM value.propositions p
                 WHERE p.ecosystem_id = platform.ecosystem() AND p.id = is_own.proposition AND p.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;
CREATE FUNCTION value.is_own_promise(promise uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM value.promises p
                 WHERE p.ecosystem_id = platform.ecosystem() AND p.id = is_own_promise.promise AND p.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;
CREATE FUNCTION value.open_link(token text)
RETURNS TABLE (ecosystem_id uuid, link_id uuid, promise_id uuid, space_id uuid, ecosystem_name text, proposition text, claim text,
               measure text, made_at timestamptz, horizon date, journey_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT l.ecosystem_id, l.id, p.id, p.space_id, e.name, o.title, p.claim, p.measure, p.made_at, p.horizon, o.journey_id
  FROM value.links l
  JOIN value.promises p ON p.ecosystem_id = l.ecosystem_id AND p.id = l.promise_id AND p.withdrawn_at IS NULL AND p.open_link
  JOIN value.propositions o ON o.ecosystem_id = p.ecosystem_id AND o.id = p.proposition_id
  JOIN ecosystem.ecosystems e ON e.ecosystem_id = l.ecosystem_id
  WHERE l.token = open_link.token AND l.closed_at IS NULL
$$;
-- What a visitor at a promise's link may report about.
CREATE FUNCTION value.link_promise() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT l.promise_id FROM value.links l
  WHERE l.ecosystem_id = platform.ecosystem() AND l.id = platform.link() AND l.closed_at IS NULL
$$;

CREATE FUNCTION value.on_experience() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT coalesce(max(x.turn), 0) + 1 INTO NEW.turn FROM value.experiences x
  WHERE x.ecosystem_id = NEW.ecosystem_id AND x.promise_id = NEW.promise_id
    AND coalesce(x.person_id, x.receipt_id) = coalesce(NEW.person_id, NEW.receipt_id);
  RETURN NEW;
END $$;
CREATE TRIGGER on_experience BEFORE INSERT ON value.experiences FOR EACH ROW EXECUTE FUNCTION value.on_experience();

-- The latest answer of each beneficiary, named ones and open-link ones apart; for whoever may see the promise.
CREATE FUNCTION value.standing(promise uuid) RETURNS TABLE (named boolean, kept text, count integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT named, kept, count(*)::integer FROM (
    SELECT DISTINCT ON (coalesce(x.person_id, x.receipt_id)) x.kept,
           EXISTS (SELECT FROM value.beneficiaries b WHERE b.ecosystem_id = x.ecosystem_id AND b.promise_id = x.promise_id
                   AND b.person_id = x.person_id) AS named
    FROM value.experiences x
    JOIN value.promises p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.promise_id
    WHERE x.ecosystem_id = platform.ecosystem() AND x.promise_id = standing.promise
      AND (p.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]) OR p.id = ANY ((SELECT value.promised_to_me())::uuid[]) OR p.id = value.link_promise()
           OR EXISTS (SELECT FROM value.experiences own WHERE own.ecosystem_id = x.ecosystem_id AND own.promise_id = p.id
                      AND own.receipt_id = platform.receipt()))
    ORDER BY coalesce(x.person_id, x.receipt_id), x.turn DESC) latest
  GROUP BY named, kept
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['propositions','versions','contributors','agreements','promises','beneficiaries','links','experiences','repairs'] LOOP
    EXECUTE format('ALTER TABLE value.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON value.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON value.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
    EXECUTE format('GRANT SELECT, INSERT ON value.%I TO tilth_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['versions','contributors','agreements'] LOOP
    EXECUTE format('CREATE POLICY read ON value.%I FOR SELECT TO tilth_app USING (ecosystem_id = platform.ecosystem() AND proposition_id = ANY ((SELECT value.visible())::uuid[]))', t);
  END LOOP;
END $$;
GRANT UPDATE (title, body, number) ON value.propositions TO tilth_app;
GRANT UPDATE (withdrawn_at, withdrawn_reason) ON value.promises TO tilth_app;
GRANT UPDATE (note, agreed_at) ON value.agreements TO tilth_app;
GRANT UPDATE (closed_at) ON value.links TO tilth_app;
GRANT UPDATE (confirmed_at) ON value.repairs TO tilth_app;

CREATE POLICY read ON value.propositions FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
CREATE POLICY drafts ON value.propositions FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND drafted_by = platform.person() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));
CREATE POLICY edits ON value.propositions FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
  WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY saves ON value.versions FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND saved_by = platform.person() AND value.is_own(proposition_id));
CREATE POLICY credits ON value.contributors FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND credited_by = platform.person() AND value.is_own(proposition_id));
CREATE POLICY agrees ON value.agreements FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND proposition_id = ANY ((SELECT value.visible())::uuid[]));
CREATE POLICY agrees_again ON value.agreements FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND proposition_id = ANY ((SELECT value.visible())::uuid[]));

CREATE POLICY read ON value.promises FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]) OR id = ANY ((SELECT value.promised_to_me())::uuid[])));
CREATE POLICY makes ON value.promises FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND made_by = platform.person() AND withdrawn_at IS NULL AND value.is_own(proposition_id)
              AND space_id = (SELECT o.space_id FROM value.propositions o WHERE o.ecosystem_id = promises.ecosystem_id AND o.id = proposition_id));
CREATE POLICY withdraws ON value.promises FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND withdrawn_at IS NULL AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
  WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY read ON value.beneficiaries FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (person_id = platform.person()
              OR EXISTS (SELECT FROM value.promises p WHERE p.ecosystem_id = beneficiaries.ecosystem_id AND p.id = promise_id
                         AND p.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])))
         AND (SELECT ecosystem.is_active()));
CREATE POLICY names ON value.beneficiaries FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND value.is_own_promise(promise_id));
CREATE POLICY read ON value.links FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND value.is_own_promise(promise_id));
CREATE POLICY makes ON value.links FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND made_by = platform.person() AND value.is_own_promise(promise_id));
CREATE POLICY closes ON value.links FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND value.is_own_promise(promise_id)) WITH CHECK (ecosystem_id = platform.ecosystem());

CREATE POLICY read ON value.experiences FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
              OR (person_id = platform.person() AND (SELECT ecosystem.is_active()))
              OR receipt_id = platform.receipt() OR receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[])));
CREATE POLICY person_reports ON value.experiences FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND signal_id IS NULL
              AND CASE WHEN promise_id IS NULL THEN space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
                       ELSE EXISTS (SELECT FROM value.promises p WHERE p.ecosystem_id = experiences.ecosystem_id AND p.id = promise_id
                                    AND p.space_id = experiences.space_id) END);
CREATE POLICY visitor_reports ON value.experiences FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id IS NULL AND signal_id IS NULL AND promise_id = (SELECT value.link_promise()));
CREATE POLICY read ON value.repairs FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM value.experiences x WHERE x.ecosystem_id = repairs.ecosystem_id AND x.id = experience_id));
CREATE POLICY repairs ON value.repairs FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND done_by = platform.person() AND confirmed_at IS NULL
              AND EXISTS (SELECT FROM value.experiences x WHERE x.ecosystem_id = repairs.ecosystem_id AND x.id = experience_id
                          AND x.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])));
CREATE POLICY beneficiary_confirms ON value.repairs FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND confirmed_at IS NULL
         AND EXISTS (SELECT FROM value.experiences x WHERE x.ecosystem_id = repairs.ecosystem_id AND x.id = experience_id
                     AND (x.receipt_id = platform.receipt() OR x.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[])
                          OR (x.person_id = platform.person() AND (SELECT ecosystem.is_active())))))
  WITH CHECK (ecosystem_id = platform.ecosystem());
REVOKE ALL ON FUNCTION value.open_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION value.open_link(text) TO tilth_app;
-- What the holder of a receipt told about: the promise and its ecosystem, by name.
CREATE FUNCTION value.of_receipt() RETURNS TABLE (promise uuid, claim text, ecosystem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.id, p.claim, e.name FROM value.experiences x
  JOIN value.promises p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.promise_id
  JOIN ecosystem.ecosystems e ON e.ecosystem_id = x.ecosystem_id
  WHERE x.ecosystem_id = platform.ecosystem() AND x.receipt_id = platform.receipt()
  ORDER BY x.reported_at DESC LIMIT 1
$$;
