-- An answer stands: whoever has something to add raises it anew. The wall says so too, not only the command.
DROP POLICY member_answers ON journey.signals;
CREATE POLICY member_answers ON journey.signals FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND answer IS NULL AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]))
  WITH CHECK (ecosystem_id = platform.ecosystem() AND space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
              AND (answered_by IS NULL OR answered_by = platform.person()));
