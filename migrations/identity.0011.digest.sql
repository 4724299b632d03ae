-- What became of it comes by mail, once a day at most, where mail is set and the account has an address.
ALTER TABLE identity.accounts
  ADD COLUMN digest      text NOT NULL DEFAULT 'daily' CHECK (digest IN ('daily', 'off')),
  ADD COLUMN digested_at timestamptz NOT NULL DEFAULT now();
