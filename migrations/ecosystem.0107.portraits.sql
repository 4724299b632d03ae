-- A photo of oneself, if one likes. As visible as the person; its id changes with it, so that a browser may keep it.
ALTER TABLE ecosystem.persons ADD COLUMN portrait uuid;
GRANT UPDATE (portrait) ON ecosystem.persons TO tilth_app;

CREATE TABLE ecosystem.portraits (
  ecosystem_id uuid NOT NULL,
  person_id    uuid NOT NULL,
  id           uuid NOT NULL,
  picture      bytea NOT NULL,
  PRIMARY KEY (ecosystem_id, person_id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);
ALTER TABLE ecosystem.portraits ALTER COLUMN picture SET STORAGE EXTERNAL;
ALTER TABLE ecosystem.portraits ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (id, picture) ON ecosystem.portraits TO tilth_app;
CREATE POLICY read ON ecosystem.portraits FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM ecosystem.persons p WHERE p.ecosystem_id = portraits.ecosystem_id AND p.id = person_id AND p.portrait = portraits.id));
CREATE POLICY own ON ecosystem.portraits TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND (SELECT ecosystem.is_active()))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND (SELECT ecosystem.is_active()));
GRANT SELECT, INSERT, UPDATE ON ecosystem.portraits TO tilth_worker;
CREATE POLICY worker ON ecosystem.portraits TO tilth_worker
  USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem());
