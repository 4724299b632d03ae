-- What the acting person may see is asked by every policy of every statement: it is found out once a transaction and kept in a
-- setting of that transaction, under who acts. A change of memberships, persons, spaces or stewardships makes it be found out anew.
CREATE FUNCTION ecosystem.forget_known() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM set_config('tilth.known_to', '', true), set_config('tilth.known_visible', '', true), set_config('tilth.known_own', '', true),
          set_config('tilth.known_active', '', true), set_config('tilth.known_steward', '', true);
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['memberships', 'persons', 'spaces', 'stewardships'] LOOP
    EXECUTE format('CREATE TRIGGER forget_known AFTER INSERT OR UPDATE OR DELETE ON ecosystem.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION ecosystem.forget_known()', t);
  END LOOP;
END $$;

-- Who acts, as one text; what was found out for somebody else is not known.
CREATE FUNCTION ecosystem.known(what text) RETURNS text LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  who text := current_setting('tilth.ecosystem', true) || ' ' || current_setting('tilth.person', true);
  before text := coalesce(current_setting('tilth.known_to', true), '');
BEGIN
  IF before = who THEN RETURN current_setting('tilth.known_' || what, true); END IF;
  IF before <> '' THEN
    PERFORM set_config('tilth.known_visible', '', true), set_config('tilth.known_own', '', true),
            set_config('tilth.known_active', '', true), set_config('tilth.known_steward', '', true);
  END IF;
  PERFORM set_config('tilth.known_to', coalesce(who, ''), true);
  RETURN '';
END $$;

CREATE OR REPLACE FUNCTION ecosystem.is_active() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text := ecosystem.known('active');
  found_out boolean;
BEGIN
  IF known <> '' THEN RETURN known::boolean; END IF;
  found_out := EXISTS (SELECT FROM ecosystem.persons p
                       WHERE p.ecosystem_id = platform.ecosystem() AND p.id = platform.person() AND p.left_at IS NULL);
  PERFORM set_config('tilth.known_active', found_out::text, true);
  RETURN found_out;
END $$;

CREATE OR REPLACE FUNCTION ecosystem.is_steward() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text := ecosystem.known('steward');
  found_out boolean;
BEGIN
  IF known <> '' THEN RETURN known::boolean; END IF;
  found_out := ecosystem.is_active() AND EXISTS (
    SELECT FROM ecosystem.stewardships s
    WHERE s.ecosystem_id = platform.ecosystem() AND s.person_id = platform.person() AND s.space_id IS NULL AND s.until IS NULL);
  PERFORM set_config('tilth.known_steward', found_out::text, true);
  RETURN found_out;
END $$;

CREATE OR REPLACE FUNCTION ecosystem.own_spaces() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text := ecosystem.known('own');
  found_out uuid[];
BEGIN
  IF known <> '' THEN RETURN known::uuid[]; END IF;
  SELECT coalesce(array_agg(m.space_id), '{}') INTO found_out FROM ecosystem.memberships m
  WHERE m.ecosystem_id = platform.ecosystem() AND m.person_id = platform.person() AND m.until IS NULL AND ecosystem.is_active();
  PERFORM set_config('tilth.known_own', found_out::text, true);
  RETURN found_out;
END $$;

CREATE OR REPLACE FUNCTION ecosystem.visible_spaces() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text := ecosystem.known('visible');
  found_out uuid[];
BEGIN
  IF known <> '' THEN RETURN known::uuid[]; END IF;
  SELECT coalesce(array_agg(s.id), '{}') INTO found_out
  FROM ecosystem.spaces s
  JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = platform.person() AND p.left_at IS NULL
  LEFT JOIN ecosystem.memberships m ON m.ecosystem_id = s.ecosystem_id AND m.space_id = s.id AND m.person_id = p.id AND m.until IS NULL
  WHERE s.ecosystem_id = platform.ecosystem()
    AND (m.person_id IS NOT NULL OR s.visibility = 'public'
         OR (s.visibility = 'named relations' AND p.relation = ANY (s.relations)));
  PERFORM set_config('tilth.known_visible', found_out::text, true);
  RETURN found_out;
END $$;
