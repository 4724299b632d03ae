-- What a conversation brought from Polis was called where it was led, so that it can be taken along again as it came.
CREATE TABLE dialogue.brought (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  -- Name and value of each line of summary.csv, in its order.
  summary      jsonb NOT NULL,
  PRIMARY KEY (ecosystem_id, dialogue_id),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id)
);
CREATE TABLE dialogue.brought_statements (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  statement_id uuid NOT NULL,
  number       integer NOT NULL,
  author       integer,
  -- 1 accepted, 0 not looked at, -1 moderated out
  moderated    smallint NOT NULL CHECK (moderated BETWEEN -1 AND 1),
  -- Asks who one is; said by whoever opened it. Null: the export did not say.
  meta         boolean,
  seed         boolean,
  PRIMARY KEY (ecosystem_id, dialogue_id, statement_id),
  UNIQUE (ecosystem_id, dialogue_id, number),
  FOREIGN KEY (ecosystem_id, dialogue_id, statement_id) REFERENCES dialogue.statements (ecosystem_id, dialogue_id, id)
);
CREATE TABLE dialogue.brought_people (
  ecosystem_id uuid NOT NULL,
  dialogue_id  uuid NOT NULL,
  voter_id     uuid NOT NULL,
  number       integer NOT NULL,
  group_number integer,
  PRIMARY KEY (ecosystem_id, dialogue_id, voter_id),
  UNIQUE (ecosystem_id, dialogue_id, number),
  FOREIGN KEY (ecosystem_id, dialogue_id) REFERENCES dialogue.dialogues (ecosystem_id, id)
);

-- The conversations that the acting person is bringing in this very transaction: what was brought stands from its end on.
CREATE FUNCTION dialogue.being_brought() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(d.id), '{}') FROM dialogue.dialogues d
  WHERE d.ecosystem_id = platform.ecosystem() AND d.imported AND d.opened_by = platform.person() AND d.xmin = pg_current_xact_id()::xid
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['brought', 'brought_statements', 'brought_people'] LOOP
    EXECUTE format('ALTER TABLE dialogue.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON dialogue.%I TO tilth_worker', t);
    EXECUTE format('CREATE POLICY worker ON dialogue.%I TO tilth_worker USING (ecosystem_id = platform.ecosystem()) WITH CHECK (ecosystem_id = platform.ecosystem())', t);
  END LOOP;
  -- `brings` stands before `casts` in the alphabet and so is asked first: thousands of votes come at once.
  FOREACH t IN ARRAY ARRAY['statements', 'votes', 'past_votes', 'brought', 'brought_statements', 'brought_people'] LOOP
    EXECUTE format('GRANT INSERT ON dialogue.%I TO tilth_app', t);
    EXECUTE format('CREATE POLICY brings ON dialogue.%I FOR INSERT TO tilth_app
                    WITH CHECK (ecosystem_id = platform.ecosystem() AND dialogue_id = ANY ((SELECT dialogue.being_brought())::uuid[]))', t);
  END LOOP;
END $$;
-- Which numbers they have is told with the dialogue; who is which number nobody is told.
GRANT SELECT ON dialogue.brought_statements TO tilth_app;
CREATE POLICY read ON dialogue.brought_statements FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = brought_statements.ecosystem_id AND d.id = dialogue_id));
CREATE POLICY brings ON dialogue.dialogues FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND imported AND opened_by = platform.person() AND votes = 'anonymous' AND results = 'open'
              AND closed_at IS NOT NULL AND closed_by IS NULL AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]));
