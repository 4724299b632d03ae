-- A function in `= ANY (f())` is asked once a row; in a sub-select once a statement. With two thousand memberships that is the
-- difference between a page and a pause.
CREATE OR REPLACE FUNCTION ecosystem.visible_persons() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT m.person_id), '{}') || platform.person()
  FROM ecosystem.memberships m
  WHERE m.ecosystem_id = platform.ecosystem() AND m.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
$$;
CREATE OR REPLACE FUNCTION ecosystem.visible_organizations() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT p.organization_id), '{}') FROM ecosystem.persons p
  WHERE p.ecosystem_id = platform.ecosystem() AND p.organization_id IS NOT NULL
    AND p.id = ANY ((SELECT ecosystem.visible_persons())::uuid[])
$$;
