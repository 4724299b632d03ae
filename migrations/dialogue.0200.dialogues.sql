CREATE SCHEMA dialogue;
GRANT USAGE ON SCHEMA dialogue TO tilth_app, tilth_worker;

CREATE TABLE dialogue.dialogues (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  space_id     uuid NOT NULL,
  question     text NOT NULL CHECK (length(question) BETWEEN 1 AND 300),
  context      text NOT NULL DEFAULT '' CHECK (length(context) <= 8000),
  votes        text NOT NULL CHECK (votes IN ('open', 'anonymous')),
  results      text NOT NULL CHECK (results IN ('voted', 'closed', 'open')),
  opened_by    uuid,
  opened_at    timestamptz NOT NULL DEFAULT platform.now(),
  closes_at    timestamptz,
  voted_at     timestamptz,
  closed_at    timestamptz,
  closed_by    uuid,
  -- Brought from elsewhere: its statements keep their length, its voters are nobody here.
  imported     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id)
);
CREATE INDEX ON dialogue.dialogues (ecosystem_id, opened_at DESC, id DESC);

CREATE TABLE dialogue.statements (
  ecosystem_id     uuid NOT NULL,
  id               uuid NOT NULL,
  dialogue_id      uuid NOT NULL,
  number           integer NOT NULL,
  said_by          uuid,
  body             text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  assumption_about text CHECK (assumption_about IN ('self', 'others', 'world')),
  assumption       text CHECK (length(assumption) BETWEEN 1 AND 2000),
  said_at          timestamptz NOT NULL DEFAULT platform.now(),
  -- Somebody else has voted on it: its words stand.
  locked_at        timestamptz,
  -- Set aside by the moderators of where it came from: kept, not voted on.
  set_aside        boolean NOT NULL DEFAULT false,
  PRIMARY KEY (ecosystem_id, id),
  UNIQUE (ecosystem_id, dialogue_id, number),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id),
  CHECK (num_nonnulls(assumption_about, assumption) IN (0, 2))
);

-- The vote that counts. A voter is the person where votes are open, else a random identifier.
CREATE TABLE dialogue.votes (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  statement_id uuid NOT NULL,
  voter_id     uuid NOT NULL,
  -- 1 agree, -1 disagree, 0 pass, null taken back
  value        smallint CHECK (value BETWEEN -1 AND 1),
  cast_at      timestamptz NOT NULL,
  PRIMARY KEY (ecosystem_id, dialogue_id, voter_id, statement_id),
  FOREIGN KEY (ecosystem_id, statement_id) REFERENCES dialogue.statements (ecosystem_id, id)
);
CREATE INDEX ON dialogue.votes (ecosystem_id, statement_id);

-- What a vote was before it was changed.
CREATE TABLE dialogue.past_votes (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT gen_random_uuid(),
  dialogue_id  uuid NOT NULL,
  statement_id uuid NOT NULL,
  voter_id     uuid NOT NULL,
  value        smallint,
  cast_at      timestamptz NOT NULL,
  PRIMARY KEY (ecosystem_id, id)
);
CREATE INDEX ON dialogue.past_votes (ecosystem_id, dialogue_id);

-- Who is which anonymous voter: no role may read it, dialogue.voter() alone does; emptied when the dialogue closes.
CREATE TABLE dialogue.voters (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  person_id    uuid NOT NULL,
  voter_id     uuid NOT NULL,
  PRIMARY KEY (ecosystem_id, dialogue_id, person_id)
);
CREATE INDEX ON dialogue.voters (ecosystem_id, person_id);

CREATE TABLE dialogue.syntheses (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  number       integer NOT NULL,
  body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 12000),
  quotes       uuid[] NOT NULL DEFAULT '{}',
  written_by   uuid NOT NULL,
  written_at   timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  UNIQUE (ecosystem_id, dialogue_id, number),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id)
);

CREATE TABLE dialogue.dissents (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  person_id    uuid NOT NULL,
  body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  recorded_at  timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id)
);
CREATE INDEX ON dialogue.dissents (ecosystem_id, dialogue_id);

CREATE TABLE dialogue.decisions (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  method       text NOT NULL CHECK (method IN ('consent', 'majority')),
  proposal     text NOT NULL CHECK (length(proposal) BETWEEN 1 AND 4000),
  quorum       integer NOT NULL CHECK (quorum BETWEEN 1 AND 100000),
  deadline     timestamptz NOT NULL,
  opened_by    uuid NOT NULL,
  opened_at    timestamptz NOT NULL DEFAULT platform.now(),
  result       text CHECK (result IN ('adopted', 'not adopted', 'no quorum')),
  outcome      text CHECK (length(outcome) BETWEEN 1 AND 4000),
  reached_by   uuid,
  reached_at   timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id),
  CHECK (num_nonnulls(result, outcome, reached_by, reached_at) IN (0, 4))
);
CREATE UNIQUE INDEX one_decision_at_a_time ON dialogue.decisions (ecosystem_id, dialogue_id) WHERE reached_at IS NULL;

CREATE TABLE dialogue.stances (
  ecosystem_id uuid NOT NULL,
  decision_id  uuid NOT NULL,
  person_id    uuid NOT NULL,
  stance       text NOT NULL CHECK (stance IN ('agree', 'disagree', 'object', 'abstain')),
  reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 4000),
  given_at     timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, decision_id, person_id),
  FOREIGN KEY (ecosystem_id, decision_id) REFERENCES dialogue.decisions (ecosystem_id, id),
  CHECK (stance <> 'object' OR reason <> '')
);
