CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO tilth_identity;

CREATE TABLE identity.accounts (
  id         uuid PRIMARY KEY,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  email      text UNIQUE CHECK (email = lower(email)),
  password   text,
  locale     text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE identity.sessions (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES identity.accounts ON DELETE CASCADE,
  since      timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON identity.sessions (account_id);
CREATE TABLE identity.tokens (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES identity.accounts ON DELETE CASCADE,
  purpose    text NOT NULL CHECK (purpose IN ('reset', 're-entry')),
  expires_at timestamptz NOT NULL
);
-- Failed sign-ins of the last minutes, by a hash of address and e-mail.
CREATE TABLE identity.tries (
  who_hash bytea NOT NULL,
  at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON identity.tries (who_hash, at);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['accounts', 'sessions', 'tokens', 'tries'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY identity_alone ON identity.%I TO tilth_identity USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON identity.%I TO tilth_identity', t);
  END LOOP;
END $$;
