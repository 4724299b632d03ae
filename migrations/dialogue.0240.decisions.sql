-- Ways of deciding. What stood before, consent and majority, reads as it did.
ALTER TABLE dialogue.decisions
  DROP CONSTRAINT decisions_method_check,
  DROP CONSTRAINT decisions_result_check,
  ADD CHECK (method IN ('consent', 'consensus', 'majority', 'advice', 'approval', 'score', 'dots', 'ranked', 'time')),
  ADD CHECK (result IN ('adopted', 'not adopted', 'chosen', 'level', 'heard', 'no quorum')),
  -- In the order they were put; empty where there is one proposal.
  ADD COLUMN options text[] NOT NULL DEFAULT '{}' CHECK (cardinality(options) = 0 OR cardinality(options) BETWEEN 2 AND 30),
  ADD COLUMN dots smallint CHECK (dots BETWEEN 1 AND 20),
  -- Null: all who take part in the space.
  ADD COLUMN deciders uuid[] CHECK (cardinality(deciders) BETWEEN 1 AND 200),
  -- What changes for whom: as it was proposed, and as it was decided. [{ whom, what }]
  ADD COLUMN changes jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(changes) = 'array'),
  ADD COLUMN decided_changes jsonb CHECK (jsonb_typeof(decided_changes) = 'array'),
  -- For which deadline people were reminded.
  ADD COLUMN reminded_for timestamptz;
CREATE INDEX ON dialogue.decisions (ecosystem_id, deadline) WHERE reached_at IS NULL;

-- A stance on a proposal, or a mark for each option (null: left blank).
ALTER TABLE dialogue.stances
  DROP CONSTRAINT stances_stance_check,
  ALTER COLUMN stance DROP NOT NULL,
  ADD COLUMN marks smallint[],
  ADD CHECK (stance IN ('agree', 'reservations', 'tolerate', 'aside', 'disagree', 'object', 'block', 'abstain')),
  ADD CHECK (num_nonnulls(stance, marks) = 1);

-- What somebody said before they said otherwise.
CREATE TABLE dialogue.past_stances (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT gen_random_uuid(),
  decision_id  uuid NOT NULL,
  person_id    uuid NOT NULL,
  stance       text,
  marks        smallint[],
  reason       text NOT NULL,
  given_at     timestamptz NOT NULL,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, decision_id) REFERENCES dialogue.decisions (ecosystem_id, id)
);
CREATE INDEX ON dialogue.past_stances (ecosystem_id, decision_id, person_id);
CREATE FUNCTION dialogue.on_stance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO dialogue.past_stances (ecosystem_id, decision_id, person_id, stance, marks, reason, given_at)
  VALUES (OLD.ecosystem_id, OLD.decision_id, OLD.person_id, OLD.stance, OLD.marks, OLD.reason, OLD.given_at);
  RETURN NULL;
END $$;
CREATE TRIGGER on_stance AFTER UPDATE OF stance, marks, given_at ON dialogue.stances FOR EACH ROW
  WHEN ((OLD.stance, OLD.marks, OLD.reason) IS DISTINCT FROM (NEW.stance, NEW.marks, NEW.reason)
        AND platform.person() IS NOT NULL) EXECUTE FUNCTION dialogue.on_stance();

-- An objection is open until whoever proposed answers it and whoever objects withdraws or keeps it.
CREATE TABLE dialogue.objections (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  decision_id  uuid NOT NULL,
  person_id    uuid NOT NULL,
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
  raised_at    timestamptz NOT NULL DEFAULT platform.now(),
  answer       text CHECK (length(answer) BETWEEN 1 AND 4000),
  answered_by  uuid,
  answered_at  timestamptz,
  settled      text CHECK (settled IN ('withdrawn', 'kept')),
  settled_at   timestamptz,
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, decision_id) REFERENCES dialogue.decisions (ecosystem_id, id),
  CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3)),
  CHECK (num_nonnulls(settled, settled_at) IN (0, 2)),
  CHECK (settled IS DISTINCT FROM 'kept' OR answer IS NOT NULL)
);
CREATE UNIQUE INDEX one_objection_at_a_time ON dialogue.objections (ecosystem_id, decision_id, person_id)
  WHERE settled IS DISTINCT FROM 'withdrawn';
INSERT INTO dialogue.objections (ecosystem_id, id, decision_id, person_id, reason, raised_at)
SELECT ecosystem_id, gen_random_uuid(), decision_id, person_id, reason, given_at FROM dialogue.stances WHERE stance = 'object';

-- A deadline that was moved, and why.
CREATE TABLE dialogue.extensions (
  ecosystem_id uuid NOT NULL,
  id           uuid NOT NULL,
  decision_id  uuid NOT NULL,
  before       timestamptz NOT NULL,
  after        timestamptz NOT NULL CHECK (after > before),
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  extended_by  uuid NOT NULL,
  extended_at  timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (ecosystem_id, id),
  FOREIGN KEY (ecosystem_id, decision_id) REFERENCES dialogue.decisions (ecosystem_id, id)
);
CREATE INDEX ON dialogue.extensions (ecosystem_id, decision_id);

-- Who carries out what was decided, until when, and what came of it.
CREATE TABLE dialogue.commitments (
  ecosystem_id uuid NOT NULL,
  decision_id  uuid NOT NULL,
  owner_id     uuid NOT NULL,
  due_on       date NOT NULL,
  made_by      uuid NOT NULL,
  made_at      timestamptz NOT NULL DEFAULT platform.now(),
  done         boolean,
  note         text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  told_at      timestamptz,
  PRIMARY KEY (ecosystem_id, decision_id),
  FOREIGN KEY (ecosystem_id, decision_id) REFERENCES dialogue.decisions (ecosystem_id, id),
  CHECK (num_nonnulls(done, told_at) IN (0, 2)),
  CHECK (done IS DISTINCT FROM false OR note <> '')
);
CREATE INDEX ON dialogue.commitments (ecosystem_id, owner_id) WHERE told_at IS NULL;

-- Whether the acting person is one of those who decide; and whether they see a decision, or take part in its space.
CREATE FUNCTION dialogue.decides(decision uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM dialogue.decisions d
                 WHERE d.ecosystem_id = platform.ecosystem() AND d.id = decides.decision AND d.reached_at IS NULL
                   AND (d.deciders IS NULL OR platform.person() = ANY (d.deciders)) AND dialogue.is_own(d.dialogue_id))
$$;
CREATE FUNCTION dialogue.is_own_decision(decision uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM dialogue.decisions d
                 WHERE d.ecosystem_id = platform.ecosystem() AND d.id = is_own_decision.decision AND dialogue.is_own(d.dialogue_id))
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['past_stances','objections','extensions','commitments'] LOOP
    EXECUTE format('ALTER TABLE dialogue.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON dialogue.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON dialogue.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
    EXECUTE format('CREATE POLICY read ON dialogue.%1$I FOR SELECT TO tilth_app USING (ecosystem_id = platform.ecosystem()
      AND EXISTS (SELECT FROM dialogue.decisions d WHERE d.ecosystem_id = %1$I.ecosystem_id AND d.id = decision_id))', t);
  END LOOP;
END $$;
GRANT SELECT ON dialogue.past_stances TO tilth_app;
GRANT SELECT, INSERT ON dialogue.objections, dialogue.extensions, dialogue.commitments TO tilth_app;
GRANT UPDATE (marks) ON dialogue.stances TO tilth_app;
GRANT UPDATE (deadline, decided_changes) ON dialogue.decisions TO tilth_app;
GRANT UPDATE (answer, answered_by, answered_at, settled, settled_at) ON dialogue.objections TO tilth_app;
GRANT UPDATE (done, note, told_at) ON dialogue.commitments TO tilth_app;

DROP POLICY takes ON dialogue.stances;
CREATE POLICY takes ON dialogue.stances FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND dialogue.decides(decision_id));
DROP POLICY changes ON dialogue.stances;
CREATE POLICY changes ON dialogue.stances FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND dialogue.decides(decision_id))
  WITH CHECK (person_id = platform.person());

CREATE POLICY raises ON dialogue.objections FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND answer IS NULL AND settled IS NULL
              AND dialogue.decides(decision_id));
-- Answered by others, in their own name; settled by whoever raised it.
CREATE POLICY answers ON dialogue.objections FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id <> platform.person() AND settled IS NULL
         AND dialogue.is_own_decision(decision_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND answered_by = platform.person() AND settled IS NULL);
CREATE POLICY settles ON dialogue.objections FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND person_id = platform.person() AND dialogue.decides(decision_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND person_id = platform.person());

-- Whoever opened it gives it more time; whoever takes part states the outcome, in their own name.
DROP POLICY reaches ON dialogue.decisions;
CREATE POLICY reaches ON dialogue.decisions FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND reached_at IS NULL AND dialogue.is_own(dialogue_id))
  WITH CHECK (ecosystem_id = platform.ecosystem()
              AND (reached_by = platform.person() OR (reached_at IS NULL AND opened_by = platform.person())));
CREATE POLICY extends ON dialogue.extensions FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND extended_by = platform.person()
              AND EXISTS (SELECT FROM dialogue.decisions d WHERE d.ecosystem_id = extensions.ecosystem_id AND d.id = decision_id
                          AND d.opened_by = platform.person() AND d.reached_at IS NULL AND dialogue.is_own(d.dialogue_id)));
CREATE POLICY commits ON dialogue.commitments FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND made_by = platform.person() AND done IS NULL
              AND dialogue.is_own_decision(decision_id));
CREATE POLICY tells ON dialogue.commitments FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND owner_id = platform.person() AND dialogue.is_own_decision(decision_id))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND owner_id = platform.person());

-- As the system, for the clock: those who decide and have said nothing yet.
CREATE FUNCTION dialogue.silent_on(decision uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT m.person_id FROM dialogue.decisions x
  JOIN dialogue.dialogues d ON d.ecosystem_id = x.ecosystem_id AND d.id = x.dialogue_id
  JOIN ecosystem.memberships m ON m.ecosystem_id = x.ecosystem_id AND m.space_id = d.space_id AND m.until IS NULL
  JOIN ecosystem.persons p ON p.ecosystem_id = m.ecosystem_id AND p.id = m.person_id AND p.left_at IS NULL
  WHERE x.ecosystem_id = platform.ecosystem() AND x.id = silent_on.decision AND (x.deciders IS NULL OR m.person_id = ANY (x.deciders))
    AND NOT EXISTS (SELECT FROM dialogue.stances t WHERE t.ecosystem_id = x.ecosystem_id AND t.decision_id = x.id AND t.person_id = m.person_id)
$$;
REVOKE ALL ON FUNCTION dialogue.silent_on(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dialogue.silent_on(uuid) TO tilth_worker;
