-- What one raised without an account, and claimed since, is one's own to follow.
CREATE POLICY claimed ON journey.signals FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[]));
CREATE POLICY claimant_replies ON journey.questions FOR UPDATE TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND reply IS NULL
         AND EXISTS (SELECT FROM journey.signals s WHERE s.ecosystem_id = questions.ecosystem_id AND s.id = signal_id
                     AND s.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[])))
  WITH CHECK (ecosystem_id = platform.ecosystem());
