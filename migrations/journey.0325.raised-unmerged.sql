-- A signal is raised on its own and merged later, by whoever takes part where both are (the trigger on_signal). Raised as merged already,
-- it would borrow the answer of a signal its author may not see.
DROP POLICY person_raises ON journey.signals;
CREATE POLICY person_raises ON journey.signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND raised_by = platform.person() AND answer IS NULL AND merged_into IS NULL
              AND space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[]));
-- A visitor raises under a receipt of their own: one under which nothing was raised yet.
CREATE FUNCTION journey.is_raised_under(receipt uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = platform.ecosystem() AND s.receipt_id = is_raised_under.receipt)
$$;
DROP POLICY visitor_raises ON journey.signals;
CREATE POLICY visitor_raises ON journey.signals FOR INSERT TO tilth_app
  WITH CHECK (ecosystem_id = platform.ecosystem() AND raised_by IS NULL AND answer IS NULL AND merged_into IS NULL
              AND space_id = (SELECT ecosystem.link_space()) AND NOT journey.is_raised_under(receipt_id));
