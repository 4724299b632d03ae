CREATE SCHEMA journey;
GRANT USAGE ON SCHEMA journey TO tilth_app, tilth_worker;

CREATE TABLE journey.signals (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  space_id     uuid NOT NULL,
  raised_by    uuid,
  receipt_id   uuid,
  raiser_name  text NOT NULL DEFAULT '',
  kind         text CHECK (kind IN ('problem', 'opportunity', 'idea', 'observation', 'blocked learning')),
  body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  raised_at    timestamptz NOT NULL DEFAULT now(),
  -- What the sender's device made, so that a retried send never doubles.
  client_key   uuid NOT NULL,
  answer       text CHECK (length(answer) BETWEEN 1 AND 4000),
  answered_by  uuid,
  answered_at  timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  UNIQUE (ecosystem_id, client_key),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, raised_by) REFERENCES ecosystem.persons (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, receipt_id) REFERENCES ecosystem.receipts (ecosystem_id, id),
  CHECK (num_nonnulls(raised_by, receipt_id) = 1),
  CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3))
);
CREATE INDEX ON journey.signals (ecosystem_id, space_id, raised_at DESC, id DESC);
CREATE INDEX ON journey.signals (ecosystem_id, receipt_id) WHERE receipt_id IS NOT NULL;

CREATE TABLE journey.interpretations (
  ecosystem_id     uuid NOT NULL,
  id               uuid NOT NULL,
  signal_id        uuid NOT NULL,
  person_id        uuid NOT NULL,
  body             text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  assumption_about text CHECK (assumption_about IN ('self', 'others', 'world')),
  assumption       text CHECK (length(assumption) BETWEEN 1 AND 2000),
  given_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, signal_id) REFERENCES journey.signals (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id),
  CHECK (num_nonnulls(assumption_about, assumption) IN (0, 2))
);
CREATE INDEX ON journey.interpretations (ecosystem_id, signal_id, given_at);

ALTER TABLE journey.signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE journey.interpretations ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON journey.signals, journey.interpretations TO tilth_worker;
GRANT SELECT, INSERT ON journey.signals, journey.interpretations TO tilth_app;
GRANT UPDATE (kind, answer, answered_by, answered_at) ON journey.signals TO tilth_app;

CREATE POLICY worker ON journey.signals TO tilth_worker
  USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY worker ON journey.interpretations TO tilth_worker
  USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem());

CREATE POLICY read ON journey.signals FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND (space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
              OR (raised_by = platform.person() AND (SELECT ecosystem.is_active()))
              OR receipt_id = platform.receipt()));
CREATE POLICY person_raises ON journey.signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND raised_by = platform.person() AND answer IS NULL
              AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
CREATE POLICY visitor_raises ON journey.signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND raised_by IS NULL AND answer IS NULL
              AND space_id = (SELECT ecosystem.link_space()));
CREATE POLICY member_answers ON journey.signals FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
              AND (answered_by IS NULL OR answered_by = platform.person()));

CREATE POLICY read ON journey.interpretations FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = interpretations.ecosystem_id
                     AND s.id = signal_id AND s.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])));
CREATE POLICY member_interprets ON journey.interpretations FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person()
              AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = interpretations.ecosystem_id
                          AND s.id = signal_id AND s.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])));

-- The public face of interpretations: that somebody looked into it, and when; for the holder of the receipt alone.
CREATE FUNCTION journey.looked_at(signal uuid) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT min(i.given_at) FROM journey.interpretations i
  JOIN journey.signals s ON s.ecosystem_id = i.ecosystem_id AND s.id = i.signal_id
  WHERE i.ecosystem_id = platform.ecosystem() AND i.signal_id = looked_at.signal AND s.receipt_id = platform.receipt()
$$;
