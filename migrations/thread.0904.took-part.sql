-- A dialogue's closing and a decision in it are told to everyone who said something there, too, not to those alone who came before it.
CREATE OR REPLACE FUNCTION thread.contributors(subject uuid) RETURNS TABLE (person_id uuid, own_kind text, own_id uuid)
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH RECURSIVE behind (id, depth) AS (
    SELECT contributors.subject, 0
    UNION
    SELECT f.from_id, b.depth + 1 FROM behind b
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.subject_id = b.id
    WHERE b.depth < 16),
  talk (id) AS (
    SELECT contributors.subject
    UNION ALL
    SELECT f.from_id FROM ledger.follows f
    WHERE f.ecosystem_id = platform.ecosystem() AND f.subject_id = contributors.subject AND f.subject_kind = 'decision'),
  beside (id) AS (
    SELECT f.subject_id FROM talk t
    JOIN ledger.follows f ON f.ecosystem_id = platform.ecosystem() AND f.from_id = t.id AND f.from_kind = 'dialogue'
     AND f.subject_kind IN ('statement', 'synthesis', 'dissent')),
  nearest AS (SELECT id, min(depth) AS depth FROM (SELECT id, depth FROM behind UNION ALL SELECT id, 0 FROM beside) n GROUP BY id)
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
  ORDER BY g.person, g.raised DESC, g.depth DESC, g.at;
END $$;

-- As the system: everyone who takes part in a space.
CREATE FUNCTION thread.takes_part(space uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT m.person_id FROM ecosystem.memberships m
  WHERE m.ecosystem_id = platform.ecosystem() AND m.space_id = takes_part.space AND m.until IS NULL
$$;
GRANT EXECUTE ON FUNCTION thread.takes_part(uuid) TO tilth_worker;
