-- The report of a dialogue in a public space, for whoever has its address and no account: the transaction names that one dialogue,
-- and sees of it what a report tells, without the names of people.
CREATE FUNCTION platform.report() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('tilth.report', true), '')::uuid $$;

-- The dialogue whose report is read, where its space is public. Null for everybody who is somebody here.
CREATE FUNCTION dialogue.reported() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF platform.report() IS NULL OR platform.person() IS NOT NULL THEN RETURN NULL; END IF;
  RETURN (SELECT d.id FROM dialogue.dialogues d
          JOIN ecosystem.spaces s ON s.ecosystem_id = d.ecosystem_id AND s.id = d.space_id AND s.visibility = 'public'
          WHERE d.ecosystem_id = platform.ecosystem() AND d.id = platform.report());
END $$;

-- The door: an address of a report gives the ecosystem it is in, where the space is public.
CREATE FUNCTION dialogue.open_report(slug text, dialogue uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.ecosystem_id FROM dialogue.dialogues d
  JOIN ecosystem.ecosystems e ON e.ecosystem_id = d.ecosystem_id AND e.slug = open_report.slug
  JOIN ecosystem.spaces s ON s.ecosystem_id = d.ecosystem_id AND s.id = d.space_id AND s.visibility = 'public'
  WHERE d.id = open_report.dialogue
$$;

CREATE POLICY reports ON dialogue.dialogues FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND id = (SELECT dialogue.reported()));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['syntheses', 'dissents', 'decisions'] LOOP
    EXECUTE format('CREATE POLICY reports ON dialogue.%I FOR SELECT TO tilth_app
                    USING (ecosystem_id = platform.ecosystem() AND dialogue_id = (SELECT dialogue.reported()))', t);
  END LOOP;
END $$;

-- Results, for readers of a report: once they are shown whoever votes or not. And what was brought from elsewhere had been published
-- there, however few voted. What was asked until now is asked first, under another name, which stands in its text, too.
DO $$
BEGIN
  EXECUTE replace(pg_get_functiondef('dialogue.shows_results(uuid)'::regprocedure), 'shows_results', 'shows_own_results');
END $$;
CREATE OR REPLACE FUNCTION dialogue.shows_results(dialogue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT dialogue.shows_own_results(shows_results.dialogue) OR EXISTS (
    SELECT FROM dialogue.dialogues d
    WHERE d.ecosystem_id = platform.ecosystem() AND d.id = shows_results.dialogue
      AND CASE WHEN d.imported THEN d.id = dialogue.reported() OR d.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
               ELSE d.id = dialogue.reported() AND (dialogue.ended_at(d) IS NOT NULL OR d.results = 'open')
                    AND (d.votes = 'open' OR EXISTS (SELECT FROM dialogue.maps m WHERE m.ecosystem_id = d.ecosystem_id
                                                     AND m.dialogue_id = d.id AND m.voters >= 5)) END)
$$;

-- Where it was led and how many took part, as last published: to whoever reads the dialogue.
CREATE FUNCTION dialogue.report_head(dialogue uuid)
  RETURNS TABLE (ecosystem text, space text, public boolean, members integer, statements integer, voters integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.name, s.name, s.visibility = 'public',
         (SELECT count(*)::integer FROM ecosystem.memberships m
          WHERE m.ecosystem_id = d.ecosystem_id AND m.space_id = d.space_id AND m.until IS NULL),
         (SELECT count(*)::integer FROM dialogue.statements t WHERE t.ecosystem_id = d.ecosystem_id AND t.dialogue_id = d.id),
         coalesce((SELECT m.voters FROM dialogue.maps m WHERE m.ecosystem_id = d.ecosystem_id AND m.dialogue_id = d.id), 0)
  FROM dialogue.dialogues d
  JOIN ecosystem.ecosystems e ON e.ecosystem_id = d.ecosystem_id
  JOIN ecosystem.spaces s ON s.ecosystem_id = d.ecosystem_id AND s.id = d.space_id
  WHERE d.ecosystem_id = platform.ecosystem() AND d.id = report_head.dialogue
    AND (d.id = dialogue.reported() OR d.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]))
$$;
