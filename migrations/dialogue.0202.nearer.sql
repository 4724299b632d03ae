-- The parts of a dialogue ask for their own dialogue, not for all that one may see.
DROP POLICY read ON dialogue.statements;
CREATE POLICY read ON dialogue.statements FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem()
         AND EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = statements.ecosystem_id AND d.id = dialogue_id));
DROP POLICY own ON dialogue.votes;
CREATE POLICY own ON dialogue.votes FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])
         AND EXISTS (SELECT FROM dialogue.dialogues d WHERE d.ecosystem_id = votes.ecosystem_id AND d.id = dialogue_id));
