-- The serving roles. None of them owns a table, so row-level security binds them all.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['tilth_app', 'tilth_worker', 'tilth_identity'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', r);
    END IF;
  END LOOP;
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA platform TO tilth_app, tilth_worker, tilth_identity;

-- Who acts, as the transaction said when it opened. An unset value is nobody.
CREATE FUNCTION platform.ecosystem() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('tilth.ecosystem', true), '')::uuid $$;
CREATE FUNCTION platform.person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('tilth.person', true), '')::uuid $$;
CREATE FUNCTION platform.account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('tilth.account', true), '')::uuid $$;
CREATE FUNCTION platform.link() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('tilth.link', true), '')::uuid $$;
CREATE FUNCTION platform.receipt() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('tilth.receipt', true), '')::uuid $$;

-- The list of applied migrations holds nothing of anybody's: the start reads it to know that it may serve.
ALTER TABLE platform.migrations ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON platform.migrations FOR SELECT USING (true);
GRANT SELECT ON platform.migrations TO tilth_app, tilth_worker;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
