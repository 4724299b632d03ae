-- Whoever may read a space may take part in it: joining is one's own decision where the space is open to one.
CREATE POLICY joins ON ecosystem.memberships FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person()
              AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
CREATE POLICY joins_again ON ecosystem.memberships FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND (SELECT ecosystem.is_active()))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person()
              AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));

-- Doors for somebody who holds an invitation: they learn what it leads to, and nothing else.
CREATE FUNCTION ecosystem.open_invitation(hash bytea)
RETURNS TABLE (ecosystem_id uuid, invitation_id uuid, ecosystem_name text, slug text, relation text,
               organization_name text, space_names text[], inviter_name text, note text, expires_at timestamptz, open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.ecosystem_id, i.id, e.name, e.slug, i.relation, o.name,
         ARRAY(SELECT s.name FROM ecosystem.spaces s
               WHERE s.ecosystem_id = i.ecosystem_id AND s.id = ANY (i.space_ids) ORDER BY s.name),
         p.name, i.note, i.expires_at,
         i.revoked_at IS NULL AND i.expires_at > now() AND (i.uses_allowed IS NULL OR i.uses < i.uses_allowed)
  FROM ecosystem.invitations i
  JOIN ecosystem.ecosystems e ON e.ecosystem_id = i.ecosystem_id
  JOIN ecosystem.persons p ON p.ecosystem_id = i.ecosystem_id AND p.id = i.made_by
  LEFT JOIN ecosystem.organizations o ON o.ecosystem_id = i.ecosystem_id AND o.id = i.organization_id
  WHERE i.token_hash = open_invitation.hash
$$;

-- A demonstration is there to be walked into: its walk-in persons are shown to anybody. No other ecosystem answers.
CREATE FUNCTION ecosystem.demonstrations()
RETURNS TABLE (ecosystem_id uuid, slug text, name text, person_id uuid, person_name text, role text, about text,
               relation text, organization_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.ecosystem_id, e.slug, e.name, p.id, p.name, p.role, p.about, p.relation, o.name
  FROM ecosystem.ecosystems e
  JOIN ecosystem.persons p ON p.ecosystem_id = e.ecosystem_id AND p.walk_in AND p.left_at IS NULL
  LEFT JOIN ecosystem.organizations o ON o.ecosystem_id = p.ecosystem_id AND o.id = p.organization_id
  WHERE e.demonstration
  ORDER BY e.name, p.joined_at, p.id
$$;
REVOKE ALL ON FUNCTION ecosystem.open_invitation(bytea), ecosystem.demonstrations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ecosystem.open_invitation(bytea), ecosystem.demonstrations() TO tilth_app;
