-- What a visitor tells of a promise lands in the promise's own space, and nowhere else.
CREATE FUNCTION value.link_space() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.space_id FROM value.promises p WHERE p.ecosystem_id = platform.ecosystem() AND p.id = (SELECT value.link_promise())
$$;
DROP POLICY visitor_reports ON value.experiences;
CREATE POLICY visitor_reports ON value.experiences FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id IS NULL AND signal_id IS NULL AND promise_id = (SELECT value.link_promise())
              AND space_id = (SELECT value.link_space()));

-- A proposition names a journey, a credit names a signal, that its author can see.
DROP POLICY drafts ON value.propositions;
CREATE POLICY drafts ON value.propositions FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND drafted_by = platform.person() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
              AND (journey_id IS NULL OR EXISTS (SELECT FROM journey.journeys j WHERE j.ecosystem_id = propositions.ecosystem_id AND j.id = journey_id)));
DROP POLICY credits ON value.contributors;
CREATE POLICY credits ON value.contributors FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND credited_by = platform.person() AND value.is_own(proposition_id)
              AND (signal_id IS NULL OR EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = contributors.ecosystem_id AND s.id = signal_id)));
