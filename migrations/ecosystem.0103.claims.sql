-- A receipt is claimed once, by the person who holds it: what it raised is theirs from then on.
CREATE INDEX ON ecosystem.receipts (ecosystem_id, claimed_by) WHERE claimed_by IS NOT NULL;
CREATE FUNCTION ecosystem.own_receipts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(r.id), '{}') FROM ecosystem.receipts r
  WHERE r.ecosystem_id = platform.ecosystem() AND r.claimed_by = platform.person() AND ecosystem.is_active()
$$;
-- Whoever knows the token of an unclaimed receipt of this ecosystem claims it; says whether it is theirs now.
CREATE FUNCTION ecosystem.claim_receipt(hash bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT ecosystem.is_active() THEN RETURN false; END IF;
  UPDATE ecosystem.receipts SET claimed_by = platform.person()
  WHERE ecosystem_id = platform.ecosystem() AND token_hash = claim_receipt.hash AND claimed_by IS NULL;
  RETURN EXISTS (SELECT FROM ecosystem.receipts r
                 WHERE r.ecosystem_id = platform.ecosystem() AND r.token_hash = claim_receipt.hash AND r.claimed_by = platform.person());
END $$;
CREATE POLICY claimed ON ecosystem.receipts FOR SELECT TO tilth_app
  USING (ecosystem_id = platform.ecosystem() AND claimed_by = platform.person() AND (SELECT ecosystem.is_active()));
