-- Signals: a title, merging, questions back, and finding similar ones.
ALTER TABLE journey.signals
  ADD COLUMN title        text NOT NULL DEFAULT '' CHECK (length(title) <= 200),
  ADD COLUMN merged_into  uuid,
  ADD COLUMN merged_by    uuid,
  ADD COLUMN merged_at    timestamptz,
  ADD COLUMN merge_reason text CHECK (length(merge_reason) BETWEEN 1 AND 2000),
  ADD COLUMN search       tsvector GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || body)) STORED,
  ADD FOREIGN KEY (ecosystem_id, merged_into) REFERENCES journey.signals (ecosystem_id, id),
  ADD CHECK (num_nonnulls(merged_into, merged_by, merged_at, merge_reason) IN (0, 4)),
  ADD CHECK (merged_into IS DISTINCT FROM id);
CREATE INDEX ON journey.signals USING gin (search);
CREATE INDEX ON journey.signals (ecosystem_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON journey.signals (ecosystem_id, raised_at DESC, id DESC);

CREATE TABLE journey.questions (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  signal_id    uuid NOT NULL,
  asked_by     uuid NOT NULL,
  body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
  asked_at     timestamptz NOT NULL DEFAULT platform.now(),
  reply        text CHECK (length(reply) BETWEEN 1 AND 4000),
  replied_at   timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, signal_id) REFERENCES journey.signals (ecosystem_id, id),
  CHECK (num_nonnulls(reply, replied_at) IN (0, 2))
);
CREATE INDEX ON journey.questions (ecosystem_id, signal_id, asked_at);

CREATE TABLE journey.journeys (
  ecosystem_id  uuid NOT NULL,
  id            uuid NOT NULL,
  space_id      uuid NOT NULL,
  title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  mode          text NOT NULL CHECK (mode IN ('explore', 'exploit')),
  capability    text NOT NULL DEFAULT 'acquisition' CHECK (capability IN ('acquisition', 'assimilation', 'transformation', 'exploitation')),
  state         text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'parked', 'merged', 'realized')),
  knowledge     text CHECK (knowledge IN ('component', 'architectural')),
  whose         text NOT NULL DEFAULT '' CHECK (length(whose) <= 500),
  value         text NOT NULL DEFAULT '' CHECK (length(value) <= 500),
  owner_id      uuid NOT NULL,
  opened_by     uuid NOT NULL,
  opened_at     timestamptz NOT NULL DEFAULT platform.now(),
  merged_into   uuid,
  resources     text NOT NULL DEFAULT '' CHECK (length(resources) <= 4000),
  resources_by  uuid,
  resources_at  timestamptz,
  comparison    text NOT NULL DEFAULT '' CHECK (length(comparison) <= 4000),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, space_id) REFERENCES ecosystem.spaces (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, owner_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);
CREATE INDEX ON journey.journeys (ecosystem_id, opened_at DESC, id DESC);

CREATE TABLE journey.journey_signals (
  ecosystem_id uuid NOT NULL,
  journey_id   uuid NOT NULL,
  signal_id    uuid NOT NULL,
  added_by     uuid NOT NULL,
  added_at     timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, journey_id, signal_id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, signal_id) REFERENCES journey.signals (ecosystem_id, id)
);
CREATE INDEX ON journey.journey_signals (ecosystem_id, signal_id);

CREATE TABLE journey.journey_dialogues (
  ecosystem_id uuid NOT NULL,
  journey_id   uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  added_by     uuid NOT NULL,
  added_at     timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, journey_id, dialogue_id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id)
);

CREATE TABLE journey.participants (
  ecosystem_id uuid NOT NULL,
  journey_id   uuid NOT NULL,
  person_id    uuid NOT NULL,
  since        timestamptz NOT NULL DEFAULT platform.now(),
  until        timestamptz,
  PRIMARY KEY (ecosystem_id, journey_id, person_id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, person_id) REFERENCES ecosystem.persons (ecosystem_id, id)
);

CREATE TABLE journey.moves (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  journey_id   uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('advanced', 'sent back', 'parked', 'resumed', 'merged', 'split', 'realized')),
  from_stage   text NOT NULL,
  to_stage     text NOT NULL,
  -- The other journey of a merge or a split.
  other_id     uuid,
  reason       text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  moved_by     uuid NOT NULL,
  moved_at     timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id),
  CHECK (kind NOT IN ('sent back', 'parked', 'merged', 'split') OR reason <> '')
);
CREATE INDEX ON journey.moves (ecosystem_id, journey_id, moved_at);

CREATE TABLE journey.experiments (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  journey_id   uuid NOT NULL,
  hypothesis   text NOT NULL CHECK (length(hypothesis) BETWEEN 1 AND 2000),
  measure      text NOT NULL CHECK (length(measure) BETWEEN 1 AND 1000),
  threshold    text NOT NULL CHECK (length(threshold) BETWEEN 1 AND 500),
  led_by       uuid NOT NULL,
  begun_at     timestamptz NOT NULL DEFAULT platform.now(),
  due          date,
  result       text CHECK (length(result) BETWEEN 1 AND 4000),
  met          boolean,
  learned      text CHECK (length(learned) BETWEEN 1 AND 4000),
  concluded_by uuid,
  concluded_at timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id),
  CHECK (num_nonnulls(result, met, learned, concluded_by, concluded_at) IN (0, 5))
);
CREATE INDEX ON journey.experiments (ecosystem_id, journey_id);

CREATE TABLE journey.practices (
  ecosystem_id   uuid NOT NULL,
  id             uuid NOT NULL,
  journey_id     uuid NOT NULL,
  what           text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
  keeper_id      uuid NOT NULL,
  since          date NOT NULL,
  clause         text NOT NULL DEFAULT '' CHECK (length(clause) <= 500),
  adopted_by     uuid NOT NULL,
  adopted_at     timestamptz NOT NULL DEFAULT platform.now(),
  retired_at     timestamptz,
  retired_reason text CHECK (length(retired_reason) BETWEEN 1 AND 2000),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, keeper_id) REFERENCES ecosystem.persons (ecosystem_id, id),
  CHECK (num_nonnulls(retired_at, retired_reason) IN (0, 2))
);
CREATE INDEX ON journey.practices (ecosystem_id, journey_id);

-- A practice or an assumption that was given up, with the reason.
CREATE TABLE journey.unlearnings (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  journey_id   uuid NOT NULL,
  what         text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  noted_by     uuid NOT NULL,
  noted_at     timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id)
);
CREATE INDEX ON journey.unlearnings (ecosystem_id, journey_id);

-- What later rooms announced about a journey: its propositions, agreements, promises and experiences.
CREATE TABLE journey.realizations (
  ecosystem_id uuid NOT NULL,
  journey_id   uuid NOT NULL,
  entry_id     uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('proposition', 'agreement', 'promise', 'experience', 'confirmed')),
  subject_id   uuid NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (ecosystem_id, journey_id, entry_id, kind),
  FOREIGN KEY (ecosystem_id, journey_id) REFERENCES journey.journeys (ecosystem_id, id)
);
