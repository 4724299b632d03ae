-- Whoever claimed what they raised without an account is told what becomes of it, like anyone who raised something: the ledger
-- knows no person of it, so the receipt says whose it is now.
CREATE OR REPLACE FUNCTION thread.contributors(subject uuid) RETURNS TABLE (person_id uuid, own_kind text, own_id uuid)
LANGUAGE sql STABLE SET search_path = '' AS $$
  WITH RECURSIVE behind (id, depth) AS (
    SELECT contributors.subject, 0
    UNION
    SELECT f.from_id, b.depth + 1 FROM behind b
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.subject_id = b.id
    WHERE b.depth < 16),
  nearest AS (SELECT id, min(depth) AS depth FROM behind GROUP BY id)
  SELECT DISTINCT ON (g.person) g.person, g.kind, g.id FROM (
    SELECT p.person, e.subject_kind AS kind, e.subject_id AS id, e.kind = 'signal.raised' AS raised, b.depth, e.at
    FROM nearest b
    JOIN ledger.entries e ON e.ecosystem_id = platform.ecosystem() AND e.subject_id = b.id
     AND e.kind IN ('signal.raised', 'signal.interpreted', 'statement.said', 'vote.cast', 'dissent.recorded', 'synthesis.written',
                    'decision.opened', 'decision.stood-on', 'journey.opened', 'journey.joined', 'experiment.begun',
                    'proposition.drafted', 'proposition.saved', 'proposition.agreed', 'contributor.credited', 'promise.made',
                    'promise.addressed', 'experience.reported', 'experience.told')
    CROSS JOIN LATERAL (VALUES (e.person_id), (e.audience_id)) p (person)
    WHERE p.person IS NOT NULL
    UNION ALL
    SELECT r.claimed_by, 'signal', s.id, true, b.depth, s.raised_at
    FROM nearest b
    JOIN journey.signals s ON s.ecosystem_id = platform.ecosystem() AND s.id = b.id
    JOIN ecosystem.receipts r ON r.ecosystem_id = s.ecosystem_id AND r.id = s.receipt_id
    WHERE r.claimed_by IS NOT NULL) g
  ORDER BY g.person, g.raised DESC, g.depth DESC, g.at
$$;
