-- Entries become visible out of order; a reader that followed them would skip some. One sealer per ecosystem gives committed
-- entries their position, 1, 2, 3 …, and seals them in batches: each batch is a Merkle root over its entries and names the one before.
CREATE TABLE ledger.unsealed (
  ecosystem_id uuid NOT NULL,
  seq          bigint GENERATED ALWAYS AS IDENTITY,
  entry_id     uuid NOT NULL,
  PRIMARY KEY (ecosystem_id, seq)
);
CREATE TABLE ledger.sealed (
  ecosystem_id uuid NOT NULL,
  position     bigint NOT NULL,
  entry_id     uuid NOT NULL,
  hash         bytea NOT NULL,
  batch        bigint NOT NULL,
  PRIMARY KEY (ecosystem_id, position),
  UNIQUE (ecosystem_id, entry_id)
);
CREATE TABLE ledger.batches (
  ecosystem_id uuid NOT NULL,
  number       bigint NOT NULL,
  first        bigint NOT NULL,
  last         bigint NOT NULL,
  root         bytea NOT NULL,
  previous     bytea NOT NULL,
  hash         bytea NOT NULL,
  signature    bytea NOT NULL,
  sealed_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ecosystem_id, number)
);
-- How far each reaction has come, and what it could not digest.
CREATE TABLE ledger.cursors (
  ecosystem_id uuid NOT NULL,
  reaction     text NOT NULL,
  position     bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (ecosystem_id, reaction)
);
CREATE TABLE ledger.parked (
  ecosystem_id uuid NOT NULL,
  reaction     text NOT NULL,
  position     bigint NOT NULL,
  error        text NOT NULL,
  parked_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ecosystem_id, reaction, position)
);

CREATE FUNCTION ledger.on_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ledger.unsealed (ecosystem_id, entry_id) VALUES (NEW.ecosystem_id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER on_entry AFTER INSERT ON ledger.entries FOR EACH ROW EXECUTE FUNCTION ledger.on_entry();
INSERT INTO ledger.unsealed (ecosystem_id, entry_id) SELECT ecosystem_id, id FROM ledger.entries ORDER BY at, id;

-- Which ecosystems wait for the sealer, and which there are: asked by the worker before it knows whom to act for.
CREATE FUNCTION ledger.waiting() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT DISTINCT ecosystem_id FROM ledger.unsealed
$$;
CREATE FUNCTION ledger.ecosystems() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT DISTINCT ecosystem_id FROM ledger.batches WHERE number = 1
$$;
REVOKE ALL ON FUNCTION ledger.waiting(), ledger.ecosystems() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.waiting(), ledger.ecosystems() TO tilth_worker;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['unsealed','sealed','batches','cursors','parked'] LOOP
    EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON ledger.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON ledger.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
  END LOOP;
END $$;
GRANT DELETE ON ledger.unsealed TO tilth_worker;
GRANT UPDATE (position) ON ledger.cursors TO tilth_worker;
-- A position is shown with its entry: whoever may hear of the one may know the other.
GRANT SELECT ON ledger.sealed TO tilth_app;
CREATE POLICY read ON ledger.sealed FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM ledger.entries e WHERE e.ecosystem_id = sealed.ecosystem_id AND e.id = sealed.entry_id));
