CREATE SCHEMA value;
GRANT USAGE ON SCHEMA value TO tilth_app, tilth_worker;

CREATE TABLE value.propositions (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  space_id     uuid NOT NULL,
  journey_id   uuid,
  title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  number       integer NOT NULL DEFAULT 1,
  drafted_by   uuid NOT NULL,
  drafted_at   timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id)
);
CREATE INDEX ON value.propositions (ecosystem_id, drafted_at DESC, id DESC);

CREATE TABLE value.versions (
  ecosystem_id   uuid NOT NULL,
  proposition_id uuid NOT NULL,
  number         integer NOT NULL,
  title          text NOT NULL,
  body           text NOT NULL,
  based_on       integer NOT NULL,
  saved_by       uuid NOT NULL,
  saved_at       timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, proposition_id, number),
  FOREIGN KEY (ecosystem_id, proposition_id) REFERENCES value.propositions (ecosystem_id, id)
);

-- Who co-produced it, and what they gave: a person, whoever raised a signal, or somebody by name.
CREATE TABLE value.contributors (
  ecosystem_id   uuid NOT NULL,
  id             uuid NOT NULL,
  proposition_id uuid NOT NULL,
  person_id      uuid,
  signal_id      uuid,
  name           text NOT NULL DEFAULT '' CHECK (length(name) <= 120),
  gave           text NOT NULL CHECK (length(gave) BETWEEN 1 AND 500),
  credited_by    uuid NOT NULL,
  credited_at    timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, proposition_id) REFERENCES value.propositions (ecosystem_id, id),
  CHECK (num_nonnulls(person_id, signal_id, nullif(name, '')) = 1)
);
CREATE INDEX ON value.contributors (ecosystem_id, proposition_id);

CREATE TABLE value.agreements (
  ecosystem_id   uuid NOT NULL,
  proposition_id uuid NOT NULL,
  person_id      uuid NOT NULL,
  note           text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  agreed_at      timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, proposition_id, person_id),
  FOREIGN KEY (ecosystem_id, proposition_id) REFERENCES value.propositions (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);

CREATE TABLE value.promises (
  ecosystem_id     uuid NOT NULL,
  id               uuid NOT NULL,
  proposition_id   uuid NOT NULL,
  space_id         uuid NOT NULL,
  -- The proposition's: whoever the promise is made to may see it without seeing the proposition.
  journey_id       uuid,
  claim            text NOT NULL CHECK (length(claim) BETWEEN 1 AND 300),
  measure          text NOT NULL CHECK (length(measure) BETWEEN 1 AND 1000),
  -- How we know that it can be met: without it no promise is made.
  evidence         text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 4000),
  beneficiaries    text NOT NULL DEFAULT '' CHECK (length(beneficiaries) <= 500),
  horizon          date NOT NULL,
  open_link        boolean NOT NULL,
  made_by          uuid NOT NULL,
  made_at          timestamptz NOT NULL DEFAULT platform.now(),
  withdrawn_at     timestamptz,
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 1 AND 2000),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, proposition_id) REFERENCES value.propositions (ecosystem_id, id),
  CHECK (num_nonnulls(withdrawn_at, withdrawn_reason) IN (0, 2))
);
CREATE INDEX ON value.promises (ecosystem_id, made_at DESC, id DESC);
CREATE INDEX ON value.promises (ecosystem_id, proposition_id);

CREATE TABLE value.beneficiaries (
  ecosystem_id uuid NOT NULL,
  promise_id   uuid NOT NULL,
  person_id    uuid NOT NULL,
  PRIMARY KEY (ecosystem_id, promise_id, person_id),
  FOREIGN KEY (ecosystem_id, promise_id) REFERENCES value.promises (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);
CREATE INDEX ON value.beneficiaries (ecosystem_id, person_id);

-- A link or QR code through which anybody tells whether this promise was kept.
CREATE TABLE value.links (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  promise_id   uuid NOT NULL,
  token        text NOT NULL UNIQUE,
  made_by      uuid NOT NULL,
  made_at      timestamptz NOT NULL DEFAULT platform.now(),
  closed_at    timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, promise_id) REFERENCES value.promises (ecosystem_id, id)
);

CREATE TABLE value.experiences (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  space_id     uuid NOT NULL,
  promise_id   uuid,
  person_id    uuid,
  receipt_id   uuid,
  kept         text CHECK (kept IN ('kept', 'partly', 'not', 'too early')),
  noticed      text NOT NULL DEFAULT '' CHECK (length(noticed) <= 4000),
  felt         text[] NOT NULL DEFAULT '{}',
  differently  text NOT NULL DEFAULT '' CHECK (length(differently) <= 4000),
  fit          smallint CHECK (fit BETWEEN 1 AND 5),
  dealt        smallint CHECK (dealt BETWEEN 1 AND 5),
  -- Without an account the day only.
  reported_at  timestamptz NOT NULL DEFAULT platform.now(),
  client_key   uuid NOT NULL,
  -- Which answer of this beneficiary it is: the day alone would not tell the latest.
  turn         integer NOT NULL DEFAULT 1,
  -- The signal that a broken answer opened or joined.
  signal_id    uuid,
  PRIMARY KEY (ecosystem_id, id),
  UNIQUE (ecosystem_id, client_key),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, promise_id) REFERENCES value.promises (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, receipt_id) REFERENCES ecosystem.receipts (ecosystem_id, id),
  CHECK (num_nonnulls(person_id, receipt_id) = 1),
  CHECK ((promise_id IS NULL) = (kept IS NULL)),
  CHECK (promise_id IS NOT NULL OR noticed <> '')
);
CREATE INDEX ON value.experiences (ecosystem_id, promise_id, reported_at DESC);
CREATE INDEX ON value.experiences (ecosystem_id, reported_at DESC, id DESC);
CREATE INDEX ON value.experiences (ecosystem_id, receipt_id) WHERE receipt_id IS NOT NULL;

CREATE TABLE value.repairs (
  ecosystem_id  uuid NOT NULL,
  id            uuid NOT NULL,
  experience_id uuid NOT NULL,
  what          text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
  done_by       uuid NOT NULL,
  done_at       timestamptz NOT NULL DEFAULT platform.now(),
  confirmed_at  timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, experience_id) REFERENCES value.experiences (ecosystem_id, id)
);
CREATE INDEX ON value.repairs (ecosystem_id, experience_id);
