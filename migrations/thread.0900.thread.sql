CREATE SCHEMA thread;
GRANT USAGE ON SCHEMA thread TO tilth_app, tilth_worker;

-- The words of everything, for search. Nobody reads the table: thread.search() repeats the wall's rule.
CREATE TABLE thread.texts (
  ecosystem_id uuid NOT NULL,
  subject_id   uuid NOT NULL,
  kind         text NOT NULL,
  space_id     uuid,
  title        text NOT NULL,
  path         text NOT NULL,
  words        text NOT NULL,
  at           timestamptz NOT NULL,
  search       tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', words)) STORED,
  PRIMARY KEY (ecosystem_id, subject_id)
);
CREATE INDEX ON thread.texts USING gin (search);

-- What became of what one contributed to.
CREATE TABLE thread.notices (
  ecosystem_id uuid NOT NULL,
  person_id    uuid NOT NULL,
  entry_id     uuid NOT NULL,
  kind         text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   uuid NOT NULL,
  -- What of theirs it followed from.
  own_kind     text NOT NULL,
  own_id       uuid NOT NULL,
  at           timestamptz NOT NULL,
  seen_at      timestamptz,
  PRIMARY KEY (ecosystem_id, person_id, entry_id)
);
CREATE INDEX ON thread.notices (ecosystem_id, person_id, at DESC);

-- The public face of a step, where somebody worded it: one sentence, seen by whoever contributed to what it followed from.
CREATE TABLE thread.faces (
  ecosystem_id uuid NOT NULL,
  subject_id   uuid NOT NULL,
  sentence     text NOT NULL CHECK (length(sentence) BETWEEN 1 AND 200),
  written_by   uuid NOT NULL,
  written_at   timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, subject_id)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['texts','notices','faces'] LOOP
    EXECUTE format('ALTER TABLE thread.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON thread.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON thread.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
  END LOOP;
END $$;
GRANT SELECT, UPDATE (seen_at) ON thread.notices TO tilth_app;
CREATE POLICY own ON thread.notices TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND (SELECT ecosystem.is_active()));
GRANT SELECT, INSERT, UPDATE (sentence, written_by, written_at) ON thread.faces TO tilth_app;
-- Where a subject is at home: the space of the entries about it.
CREATE FUNCTION thread.is_own(subject uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM ledger.entries e WHERE e.ecosystem_id = platform.ecosystem() AND e.subject_id = is_own.subject
                 AND e.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
$$;
CREATE POLICY read ON thread.faces FOR SELECT TO tilth_app USING (ecosystem_id = platform.ecosystem() AND thread.is_own(subject_id));
CREATE POLICY words ON thread.faces FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND written_by = platform.person() AND thread.is_own(subject_id));
CREATE POLICY words_again ON thread.faces FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND thread.is_own(subject_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND written_by = platform.person());

-- Text operators are not leakproof, so PostgreSQL ignores their indexes under RLS: this repeats the rule. Of very common words
-- the first three thousand found are ranked.
CREATE FUNCTION thread.search(query tsquery, most integer)
RETURNS TABLE (kind text, subject_id uuid, space_id uuid, title text, path text, at timestamptz, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  spaces uuid[] := ecosystem.visible_spaces();
  persons uuid[] := ecosystem.visible_persons();
  promises uuid[] := value.promised_to_me();
BEGIN
  IF NOT ecosystem.is_active() THEN RETURN; END IF;
  RETURN QUERY
    SELECT f.kind, f.subject_id, CASE WHEN f.space_id = ANY (spaces) THEN f.space_id END, f.title, f.path, f.at, ts_rank(f.search, query) AS rank
    FROM (SELECT t.* FROM thread.texts t
          WHERE t.ecosystem_id = platform.ecosystem() AND t.search @@ query
            AND (t.space_id = ANY (spaces) OR (t.kind = 'person' AND t.subject_id = ANY (persons))
                 OR (t.kind = 'promise' AND t.subject_id = ANY (promises)))
          LIMIT 3000) f
    ORDER BY ts_rank(f.search, query) DESC, f.at DESC LIMIT search.most;
END $$;

-- Every step before and after one, as edges with their depth. The start must be the reader's to see, or theirs by receipt; of the
-- other steps this tells the public face alone: kind, date and the sentence. Statements are left out: a synthesis quotes many.
CREATE FUNCTION thread.walk(start uuid)
RETURNS TABLE (from_kind text, from_id uuid, to_kind text, to_id uuid, forward boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE allowed AS (
    SELECT walk.start AS id WHERE EXISTS (
      SELECT FROM ledger.entries e WHERE e.ecosystem_id = platform.ecosystem() AND e.subject_id = walk.start
        AND (e.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
             OR (ecosystem.is_active() AND (e.person_id = platform.person() OR e.audience_id = platform.person()))))
    OR EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = platform.ecosystem() AND s.id = walk.start
               AND (s.receipt_id = platform.receipt() OR s.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[])))),
  ahead (from_kind, from_id, to_kind, to_id, depth) AS (
    SELECT f.from_kind, f.from_id, f.subject_kind, f.subject_id, 1 FROM allowed a
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.from_id = a.id AND f.subject_kind NOT IN ('statement', 'link')
    UNION
    SELECT f.from_kind, f.from_id, f.subject_kind, f.subject_id, h.depth + 1 FROM ahead h
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.from_id = h.to_id AND f.subject_kind NOT IN ('statement', 'link')
    WHERE h.depth < 24),
  behind (from_kind, from_id, to_kind, to_id, depth) AS (
    SELECT f.from_kind, f.from_id, f.subject_kind, f.subject_id, 1 FROM allowed a
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.subject_id = a.id AND f.from_kind NOT IN ('statement', 'link')
    UNION
    SELECT f.from_kind, f.from_id, f.subject_kind, f.subject_id, b.depth + 1 FROM behind b
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.subject_id = b.from_id AND f.from_kind NOT IN ('statement', 'link')
    WHERE b.depth < 24)
  SELECT * FROM (SELECT DISTINCT a.from_kind, a.from_id, a.to_kind, a.to_id, true FROM ahead a
                 UNION SELECT DISTINCT b.from_kind, b.from_id, b.to_kind, b.to_id, false FROM behind b) edges LIMIT 800
$$;
-- The public faces of steps a walk has found: when each began and how somebody worded it.
CREATE FUNCTION thread.faces_of(start uuid)
RETURNS TABLE (kind text, id uuid, at timestamptz, sentence text, broke boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT n.kind, n.id,
         -- What was told without an account keeps the day only: it must not date the promise it is about.
         coalesce(min(e.at) FILTER (WHERE e.subject_kind = 'experience' OR e.kind NOT LIKE 'experience.%' AND e.kind NOT LIKE 'repair.%'), min(e.at)),
         (SELECT f.sentence FROM thread.faces f WHERE f.ecosystem_id = platform.ecosystem() AND f.subject_id = n.id),
         bool_or(coalesce(e.payload ->> 'met' = 'false' OR e.payload ->> 'kept' = 'not', false))
  FROM (SELECT w.from_kind AS kind, w.from_id AS id FROM thread.walk(faces_of.start) w
        UNION SELECT w.to_kind, w.to_id FROM thread.walk(faces_of.start) w) n
  JOIN ledger.entries e ON e.ecosystem_id = platform.ecosystem() AND e.subject_id = n.id
  GROUP BY n.kind, n.id
$$;

-- As the system: who contributed to what a step followed from, and with what.
CREATE FUNCTION thread.contributors(subject uuid) RETURNS TABLE (person_id uuid, own_kind text, own_id uuid)
LANGUAGE sql STABLE SET search_path = '' AS $$
  WITH RECURSIVE behind (id, depth) AS (
    SELECT contributors.subject, 0
    UNION
    SELECT f.from_id, b.depth + 1 FROM behind b
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.subject_id = b.id
    WHERE b.depth < 16)
  SELECT DISTINCT ON (p.person) p.person, e.subject_kind, e.subject_id
  FROM (SELECT DISTINCT id, min(depth) AS depth FROM behind GROUP BY id) b
  JOIN ledger.entries e ON e.ecosystem_id = platform.ecosystem() AND e.subject_id = b.id
   AND e.kind IN ('signal.raised', 'signal.interpreted', 'statement.said', 'vote.cast', 'dissent.recorded', 'synthesis.written',
                  'decision.opened', 'decision.stood-on', 'journey.opened', 'journey.joined', 'experiment.begun',
                  'proposition.drafted', 'proposition.saved', 'proposition.agreed', 'contributor.credited', 'promise.made',
                  'promise.addressed', 'experience.reported', 'experience.told')
  CROSS JOIN LATERAL (VALUES (e.person_id), (e.audience_id)) p (person)
  WHERE p.person IS NOT NULL
  ORDER BY p.person, (e.kind = 'signal.raised') DESC, b.depth DESC, e.at
$$;
GRANT EXECUTE ON FUNCTION thread.contributors(uuid) TO tilth_worker;
