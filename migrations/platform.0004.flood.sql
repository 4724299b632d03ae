-- How much came through a public link, by windows of time: for all nodes together. Nobody reads it, the serving role counts through
-- a function. Keys are hashes in which the link's own secret is mixed: no address can be read out of them. After a crash all may
-- begin at nought: so the table costs no log.
CREATE SCHEMA flood;
CREATE UNLOGGED TABLE flood.windows (
  key   bytea PRIMARY KEY,
  count integer NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX ON flood.windows (until);
ALTER TABLE flood.windows ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody ON flood.windows USING (false);

-- Counts one write in each window in turn and stops at the first that is full, so that who is held at their own limit does not use
-- up what all share. Gives the seconds to wait, 0 where the write may pass.
CREATE FUNCTION flood.pass(keys bytea[], most integer[], seconds integer[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  place integer;
  kept record;
BEGIN
  FOR place IN 1 .. cardinality(keys) LOOP
    INSERT INTO flood.windows AS w (key, count, until) VALUES (keys[place], 1, now() + make_interval(secs => seconds[place]))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN w.until > now() THEN w.count + 1 ELSE 1 END,
      until = CASE WHEN w.until > now() THEN w.until ELSE EXCLUDED.until END
    RETURNING w.count, w.until INTO kept;
    IF kept.count > most[place] THEN
      RETURN greatest(1, ceil(extract(epoch FROM kept.until - now())))::integer;
    END IF;
  END LOOP;
  RETURN 0;
END $$;

CREATE FUNCTION flood.forget() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM flood.windows WHERE until < now()
$$;
REVOKE ALL ON FUNCTION flood.pass(bytea[], integer[], integer[]), flood.forget() FROM PUBLIC;
GRANT USAGE ON SCHEMA flood TO tilth_app, tilth_worker;
GRANT EXECUTE ON FUNCTION flood.pass(bytea[], integer[], integer[]) TO tilth_app;
GRANT EXECUTE ON FUNCTION flood.forget() TO tilth_worker;
