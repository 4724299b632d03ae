-- What several nodes must share and no serving role may read: only the owner comes here.
CREATE TABLE platform.secrets (
  name  text PRIMARY KEY,
  value text NOT NULL
);
ALTER TABLE platform.secrets ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody ON platform.secrets USING (false);
