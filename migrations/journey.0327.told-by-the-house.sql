-- Which promise was broken is said by the reaction that opens the signal, never by whoever raises one: a name for what they may not see.
DROP POLICY person_raises ON journey.signals;
CREATE POLICY person_raises ON journey.signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND raised_by = platform.person() AND answer IS NULL AND merged_into IS NULL
              AND broken_promise IS NULL AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
DROP POLICY visitor_raises ON journey.signals;
CREATE POLICY visitor_raises ON journey.signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND raised_by IS NULL AND answer IS NULL AND merged_into IS NULL
              AND broken_promise IS NULL AND space_id = (SELECT ecosystem.link_space()) AND NOT journey.is_raised_under(receipt_id));
