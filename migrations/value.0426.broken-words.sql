-- A signal that a broken answer opened carried the promise's claim for its title: as if what was missing were there. Where the
-- experience has words of its own, they speak.
UPDATE journey.signals s
SET broken_promise = p.id, title = CASE WHEN s.title = left(p.claim, 200) AND s.body <> p.claim THEN '' ELSE s.title END
FROM value.experiences x
JOIN value.promises p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.promise_id
WHERE x.ecosystem_id = s.ecosystem_id AND x.signal_id = s.id;
