-- The name that somebody without an account left with what they told: theirs to leave, shown with their words.
ALTER TABLE value.experiences ADD COLUMN teller_name text NOT NULL DEFAULT '' CHECK (length(teller_name) <= 120);
UPDATE value.experiences x SET teller_name = left(r.name, 120)
FROM ecosystem.receipts r WHERE r.ecosystem_id = x.ecosystem_id AND r.id = x.receipt_id AND r.name <> '';
