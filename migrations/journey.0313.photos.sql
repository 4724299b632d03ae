-- Photos of a signal: made small, without metadata. As visible as the signal they belong to, and kept in the database, so that every
-- node reaches them and a backup holds them (docs/decisions/0007).
ALTER TABLE journey.signals ADD COLUMN photos smallint NOT NULL DEFAULT 0;

CREATE TABLE journey.photos (
  ecosystem_id uuid NOT NULL,
  -- Made by the sender's device, so that a retried send never doubles.
  id           uuid NOT NULL,
  signal_id    uuid NOT NULL,
  place        smallint NOT NULL DEFAULT 0 CHECK (place BETWEEN 1 AND 6),
  width        integer NOT NULL CHECK (width > 0),
  height       integer NOT NULL CHECK (height > 0),
  large        bytea NOT NULL,
  small        bytea NOT NULL,
  PRIMARY KEY (ecosystem_id, id),
  UNIQUE (ecosystem_id, signal_id, place),
  FOREIGN KEY (ecosystem_id, signal_id) REFERENCES journey.signals (ecosystem_id, id)
);
-- Pictures are compressed already.
ALTER TABLE journey.photos ALTER COLUMN large SET STORAGE EXTERNAL, ALTER COLUMN small SET STORAGE EXTERNAL;

-- The signal counts its photos; its row lock puts two that arrive at once one after the other.
CREATE FUNCTION journey.place_photo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE journey.signals s SET photos = s.photos + 1
  WHERE s.ecosystem_id = NEW.ecosystem_id AND s.id = NEW.signal_id RETURNING s.photos INTO NEW.place;
  RETURN NEW;
END
$$;
CREATE TRIGGER place_photo BEFORE INSERT ON journey.photos FOR EACH ROW EXECUTE FUNCTION journey.place_photo();

ALTER TABLE journey.photos ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON journey.photos TO tilth_app, tilth_worker;
CREATE POLICY worker ON journey.photos TO tilth_worker
  USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem());
CREATE POLICY read ON journey.photos FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = photos.ecosystem_id AND s.id = signal_id));
CREATE POLICY author_adds ON journey.photos FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem()
              AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = photos.ecosystem_id AND s.id = signal_id
                          AND ((s.raised_by = platform.person() AND (SELECT ecosystem.is_active()))
                               OR s.receipt_id = platform.receipt()
                               OR s.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[]))));
