-- A vote is about a statement of its own dialogue: else a vote cast where one takes part could lock a statement elsewhere.
ALTER TABLE dialogue.statements ADD UNIQUE (ecosystem_id, dialogue_id, id);
ALTER TABLE dialogue.votes DROP CONSTRAINT votes_ecosystem_id_statement_id_fkey;
ALTER TABLE dialogue.votes ADD FOREIGN KEY (ecosystem_id, dialogue_id, statement_id)
  REFERENCES dialogue.statements (ecosystem_id, dialogue_id, id);
