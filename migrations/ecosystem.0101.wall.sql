-- The wall. These functions run as the owner so that policies may ask them without asking each other in a circle;
-- each answers only about the acting person, and a policy calls it once a statement: (SELECT f()).

CREATE FUNCTION ecosystem.is_active() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM ecosystem.persons
                 WHERE ecosystem_id = platform.ecosystem() AND id = platform.person() AND left_at IS NULL)
$$;

CREATE FUNCTION ecosystem.is_steward() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT ecosystem.is_active() AND EXISTS (
    SELECT FROM ecosystem.stewardships
    WHERE ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND space_id IS NULL AND until IS NULL)
$$;

-- Spaces in which the acting person takes part: they may write there.
CREATE FUNCTION ecosystem.own_spaces() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(m.space_id), '{}') FROM ecosystem.memberships m
  WHERE m.ecosystem_id = platform.ecosystem() AND m.person_id = platform.person() AND m.until IS NULL AND ecosystem.is_active()
$$;

-- Spaces whose content the acting person may read: their own, those open to their relation, and public ones.
CREATE FUNCTION ecosystem.visible_spaces() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(s.id), '{}')
  FROM ecosystem.spaces s
  JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = platform.person() AND p.left_at IS NULL
  LEFT JOIN ecosystem.memberships m ON m.ecosystem_id = s.ecosystem_id AND m.space_id = s.id AND m.person_id = p.id AND m.until IS NULL
  WHERE s.ecosystem_id = platform.ecosystem()
    AND (m.person_id IS NOT NULL OR s.visibility = 'public'
         OR (s.visibility = 'named relations' AND p.relation = ANY (s.relations)))
$$;

-- Persons the acting person can know of: themselves and whoever takes or took part where they may read.
CREATE FUNCTION ecosystem.visible_persons() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT m.person_id), '{}') || platform.person()
  FROM ecosystem.memberships m
  WHERE m.ecosystem_id = platform.ecosystem() AND m.space_id = ANY (ecosystem.visible_spaces())
$$;

CREATE FUNCTION ecosystem.visible_organizations() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT p.organization_id), '{}') FROM ecosystem.persons p
  WHERE p.ecosystem_id = platform.ecosystem() AND p.organization_id IS NOT NULL AND p.id = ANY (ecosystem.visible_persons())
$$;

-- Doors for somebody who is not known yet. Each takes a secret or an address and gives only what opening needs.
CREATE FUNCTION ecosystem.enter(slug text, account uuid)
RETURNS TABLE (ecosystem_id uuid, person_id uuid, relation text, steward boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.ecosystem_id, p.id, p.relation, EXISTS (
           SELECT FROM ecosystem.stewardships s
           WHERE s.ecosystem_id = p.ecosystem_id AND s.person_id = p.id AND s.space_id IS NULL AND s.until IS NULL)
  FROM ecosystem.ecosystems e
  JOIN ecosystem.persons p ON p.ecosystem_id = e.ecosystem_id AND p.account_id = enter.account AND p.left_at IS NULL
  WHERE e.slug = enter.slug
$$;

CREATE FUNCTION ecosystem.of_account(account uuid)
RETURNS TABLE (slug text, name text, person_id uuid, relation text, steward boolean, demonstration boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.slug, e.name, p.id, p.relation, EXISTS (
           SELECT FROM ecosystem.stewardships s
           WHERE s.ecosystem_id = p.ecosystem_id AND s.person_id = p.id AND s.space_id IS NULL AND s.until IS NULL),
         e.demonstration
  FROM ecosystem.persons p JOIN ecosystem.ecosystems e USING (ecosystem_id)
  WHERE p.account_id = of_account.account AND p.left_at IS NULL
  ORDER BY e.name
$$;

CREATE FUNCTION ecosystem.open_link(token text)
RETURNS TABLE (ecosystem_id uuid, link_id uuid, space_id uuid, space_name text, ecosystem_name text, slug text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT l.ecosystem_id, l.id, s.id, s.name, e.name, e.slug
  FROM ecosystem.links l
  JOIN ecosystem.spaces s ON s.ecosystem_id = l.ecosystem_id AND s.id = l.space_id
  JOIN ecosystem.ecosystems e ON e.ecosystem_id = l.ecosystem_id
  WHERE l.token = open_link.token AND l.closed_at IS NULL
$$;

CREATE FUNCTION ecosystem.open_receipt(hash bytea)
RETURNS TABLE (ecosystem_id uuid, receipt_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.ecosystem_id, r.id FROM ecosystem.receipts r WHERE r.token_hash = open_receipt.hash
$$;

-- The space a public link leads to: what a visitor writes must land there.
CREATE FUNCTION ecosystem.link_space() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT space_id FROM ecosystem.links
  WHERE ecosystem_id = platform.ecosystem() AND id = platform.link() AND closed_at IS NULL
$$;

ALTER TABLE ecosystem.ecosystems ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.spaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.stewardships ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.links ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE ecosystem.receipts ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON ALL TABLES IN SCHEMA ecosystem TO tilth_worker;
GRANT INSERT ON ALL TABLES IN SCHEMA ecosystem TO tilth_worker;
GRANT UPDATE ON ALL TABLES IN SCHEMA ecosystem TO tilth_worker;
GRANT SELECT ON ecosystem.ecosystems, ecosystem.organizations, ecosystem.persons, ecosystem.spaces, ecosystem.memberships,
  ecosystem.stewardships, ecosystem.links, ecosystem.receipts TO tilth_app;
GRANT SELECT (ecosystem_id, id, relation, organization_id, space_ids, note, made_by, made_at, expires_at, uses_allowed, uses, revoked_at)
  ON ecosystem.invitations TO tilth_app;
GRANT INSERT ON ecosystem.organizations, ecosystem.spaces, ecosystem.memberships, ecosystem.stewardships, ecosystem.links,
  ecosystem.invitations, ecosystem.receipts TO tilth_app;
GRANT UPDATE (name, about) ON ecosystem.ecosystems, ecosystem.organizations TO tilth_app;
GRANT UPDATE (name, role, about, left_at) ON ecosystem.persons TO tilth_app;
GRANT UPDATE (name, about, visibility, relations) ON ecosystem.spaces TO tilth_app;
GRANT UPDATE (until, since) ON ecosystem.memberships TO tilth_app;
GRANT UPDATE (until) ON ecosystem.stewardships TO tilth_app;
GRANT UPDATE (closed_at) ON ecosystem.links TO tilth_app;
GRANT UPDATE (revoked_at) ON ecosystem.invitations TO tilth_app;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ecosystems','organizations','persons','spaces','memberships','stewardships','links','invitations','receipts'] LOOP
    EXECUTE format('CREATE POLICY worker ON ecosystem.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
  END LOOP;
END $$;

CREATE POLICY read ON ecosystem.ecosystems FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active()));
CREATE POLICY steward_changes ON ecosystem.ecosystems FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));

CREATE POLICY read ON ecosystem.organizations FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
         AND (focal OR id = ANY ((SELECT ecosystem.visible_organizations())::uuid[]) OR (SELECT ecosystem.is_steward())));
CREATE POLICY steward_adds ON ecosystem.organizations FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));
CREATE POLICY steward_changes ON ecosystem.organizations FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));

CREATE POLICY read ON ecosystem.persons FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
         AND (id = ANY ((SELECT ecosystem.visible_persons())::uuid[]) OR (SELECT ecosystem.is_steward())));
CREATE POLICY change_self ON ecosystem.persons FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
         AND (id = platform.person() OR (SELECT ecosystem.is_steward())));

CREATE POLICY read ON ecosystem.spaces FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]) OR (SELECT ecosystem.is_steward())));
CREATE POLICY steward_adds ON ecosystem.spaces FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));
CREATE POLICY steward_changes ON ecosystem.spaces FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));

CREATE POLICY read ON ecosystem.memberships FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]) OR (SELECT ecosystem.is_steward())));
CREATE POLICY steward_adds ON ecosystem.memberships FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));
CREATE POLICY ends ON ecosystem.memberships FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
         AND (person_id = platform.person() OR (SELECT ecosystem.is_steward())))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND (until IS NOT NULL OR (SELECT ecosystem.is_steward())));

CREATE POLICY read ON ecosystem.stewardships FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
         AND person_id = ANY ((SELECT ecosystem.visible_persons())::uuid[]));
CREATE POLICY steward_adds ON ecosystem.stewardships FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));
CREATE POLICY steward_changes ON ecosystem.stewardships FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));

CREATE POLICY read ON ecosystem.links FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));
CREATE POLICY member_adds ON ecosystem.links FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND made_by = platform.person() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));
CREATE POLICY steward_closes ON ecosystem.links FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()) AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));

CREATE POLICY steward_reads ON ecosystem.invitations FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));
CREATE POLICY steward_adds ON ecosystem.invitations FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND made_by = platform.person() AND (SELECT ecosystem.is_steward()));
CREATE POLICY steward_changes ON ecosystem.invitations FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));

CREATE POLICY own ON ecosystem.receipts FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND id = platform.receipt());
CREATE POLICY give ON ecosystem.receipts FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND platform.link() IS NOT NULL AND claimed_by IS NULL);

-- Who may hear of an announcement: whoever sees its space, the one it is for, and the one who did it.
CREATE POLICY read ON ledger.entries FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
              OR ((SELECT ecosystem.is_active()) AND (audience_id = platform.person() OR person_id = platform.person()))));
CREATE POLICY read ON ledger.follows FOR SELECT TO tilth_app
  USING (EXISTS (SELECT FROM ledger.entries e WHERE e.ecosystem_id = follows.ecosystem_id AND e.id = follows.entry_id));
