CREATE SCHEMA ecosystem;
GRANT USAGE ON SCHEMA ecosystem TO tilth_app, tilth_worker;

CREATE TABLE ecosystem.ecosystems (
  ecosystem_id   uuid PRIMARY KEY,
  slug           text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  about          text NOT NULL DEFAULT '',
  demonstration  boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE ecosystem.organizations (
  ecosystem_id uuid NOT NULL REFERENCES ecosystem.ecosystems,
  id           uuid NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  about        text NOT NULL DEFAULT '',
  focal        boolean NOT NULL DEFAULT false,
  relation     text NOT NULL,
  customer_of  uuid,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ecosystem_id, id)
);
CREATE UNIQUE INDEX one_focal ON ecosystem.organizations (ecosystem_id) WHERE focal;

CREATE TABLE ecosystem.persons (
  ecosystem_id    uuid NOT NULL REFERENCES ecosystem.ecosystems,
  id              uuid NOT NULL,
  account_id      uuid,
  organization_id uuid,
  name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  role            text NOT NULL DEFAULT '',
  about           text NOT NULL DEFAULT '',
  relation        text NOT NULL CHECK (relation IN ('employee','customer','end user','supplier','installer','competitor','parent','researcher','consultant','regulator')),
  walk_in         boolean NOT NULL DEFAULT false,
  joined_at       timestamptz NOT NULL DEFAULT now(),
  left_at         timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, organization_id) REFERENCES ecosystem.organizations (ecosystem_id, id)
);
CREATE UNIQUE INDEX one_person_an_account ON ecosystem.persons (ecosystem_id, account_id) WHERE account_id IS NOT NULL AND left_at IS NULL;

CREATE TABLE ecosystem.spaces (
  ecosystem_id uuid NOT NULL REFERENCES ecosystem.ecosystems,
  id           uuid NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  about        text NOT NULL DEFAULT '',
  kind         text NOT NULL CHECK (kind IN ('organization','team','shared')),
  visibility   text NOT NULL CHECK (visibility IN ('members','named relations','public')),
  relations    text[] NOT NULL DEFAULT '{}',
  opened_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ecosystem_id, id)
);

CREATE TABLE ecosystem.memberships (
  ecosystem_id uuid NOT NULL,
  space_id     uuid NOT NULL,
  person_id    uuid NOT NULL,
  since        timestamptz NOT NULL DEFAULT now(),
  until        timestamptz,
  PRIMARY KEY (ecosystem_id, space_id, person_id),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);
CREATE INDEX ON ecosystem.memberships (ecosystem_id, person_id);

-- A dated grant to look after an ecosystem (space_id null) or a space.
CREATE TABLE ecosystem.stewardships (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  person_id    uuid NOT NULL,
  space_id     uuid,
  since        timestamptz NOT NULL DEFAULT now(),
  until        timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);

-- A link that lets somebody without an account do one thing: raise a signal in a space.
CREATE TABLE ecosystem.links (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  space_id     uuid NOT NULL,
  token        text NOT NULL UNIQUE,
  made_by      uuid NOT NULL,
  made_at      timestamptz NOT NULL DEFAULT now(),
  closed_at    timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id)
);

-- An invitation presets a relation and spaces; only the hash of its token is kept.
CREATE TABLE ecosystem.invitations (
  ecosystem_id    uuid NOT NULL,
  id              uuid NOT NULL,
  token_hash      bytea NOT NULL UNIQUE,
  relation        text NOT NULL,
  organization_id uuid,
  space_ids       uuid[] NOT NULL DEFAULT '{}',
  note            text NOT NULL DEFAULT '',
  made_by         uuid NOT NULL,
  made_at         timestamptz NOT NULL DEFAULT now(),
  expires_at      timestamptz NOT NULL,
  uses_allowed    integer CHECK (uses_allowed > 0),
  uses            integer NOT NULL DEFAULT 0,
  revoked_at      timestamptz,
  PRIMARY KEY (ecosystem_id, id)
);

-- The private link of somebody without an account; only the hash of its token is kept.
CREATE TABLE ecosystem.receipts (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  token_hash   bytea NOT NULL UNIQUE,
  name         text NOT NULL DEFAULT '',
  given_at     timestamptz NOT NULL DEFAULT now(),
  claimed_by   uuid,
  PRIMARY KEY (ecosystem_id, id)
);
