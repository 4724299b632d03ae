CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO tilth_app, tilth_worker;

CREATE TABLE ledger.entries (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  at           timestamptz NOT NULL,
  person_id    uuid,
  receipt_id   uuid,
  space_id     uuid,
  audience_id  uuid,
  kind         text NOT NULL CHECK (kind ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text NOT NULL,
  subject_id   uuid NOT NULL,
  payload      jsonb NOT NULL DEFAULT '{}',
  content_salt bytea,
  content_hash bytea,
  PRIMARY KEY (ecosystem_id, id)
);
CREATE INDEX ON ledger.entries (ecosystem_id, subject_id);
CREATE INDEX ON ledger.entries (ecosystem_id, space_id, at DESC);

-- What followed from what: an edge from an earlier subject to a later one, and the entry that said so.
CREATE TABLE ledger.follows (
  ecosystem_id uuid NOT NULL,
  entry_id     uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id   uuid NOT NULL,
  from_kind    text NOT NULL,
  from_id      uuid NOT NULL,
  PRIMARY KEY (ecosystem_id, entry_id, from_id),
  FOREIGN KEY (ecosystem_id, entry_id) REFERENCES ledger.entries (ecosystem_id, id)
);
CREATE INDEX ON ledger.follows (ecosystem_id, subject_id);
CREATE INDEX ON ledger.follows (ecosystem_id, from_id);

ALTER TABLE ledger.entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.follows ENABLE ROW LEVEL SECURITY;

-- Append only: nobody is granted UPDATE or DELETE. Policies for reading follow once spaces exist (ecosystem.0101).
GRANT SELECT, INSERT ON ledger.entries, ledger.follows TO tilth_app, tilth_worker;
CREATE POLICY append ON ledger.entries FOR INSERT
  WITH CHECK (ecosystem_id = platform.ecosystem()
              AND (person_id IS NULL OR person_id = platform.person())
              AND (receipt_id IS NULL OR receipt_id = platform.receipt()));
CREATE POLICY append ON ledger.follows FOR INSERT WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY worker_reads ON ledger.entries FOR SELECT TO tilth_worker USING (ecosystem_id = platform.ecosystem());
CREATE POLICY worker_reads ON ledger.follows FOR SELECT TO tilth_worker USING (ecosystem_id = platform.ecosystem());
