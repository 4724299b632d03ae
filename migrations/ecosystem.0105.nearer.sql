-- Who may be known is asked of the few rows a page shows, not of everybody: a membership that the acting person sees is the reason.
DROP POLICY read ON ecosystem.persons;
CREATE POLICY read ON ecosystem.persons FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
         AND (id = platform.person() OR (SELECT ecosystem.is_steward())
              OR EXISTS (SELECT FROM ecosystem.memberships m WHERE m.ecosystem_id = persons.ecosystem_id AND m.person_id = persons.id)));

-- A flood is stopped by a steward, in whichever space: links are theirs to see and to close; what came through stays with its members.
DROP POLICY read ON ecosystem.links;
CREATE POLICY read ON ecosystem.links FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) OR (SELECT ecosystem.is_steward())));
DROP POLICY steward_closes ON ecosystem.links;
CREATE POLICY steward_closes ON ecosystem.links FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_steward()));
