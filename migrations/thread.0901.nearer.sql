-- As before, but of a person it asks whether somebody sees them, instead of listing all whom one may know.
CREATE OR REPLACE FUNCTION thread.search(query tsquery, most integer)
RETURNS TABLE (kind text, subject_id uuid, space_id uuid, title text, path text, at timestamptz, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  spaces uuid[] := ecosystem.visible_spaces();
  promises uuid[] := value.promised_to_me();
BEGIN
  IF NOT ecosystem.is_active() THEN RETURN; END IF;
  RETURN QUERY
    SELECT f.kind, f.subject_id, CASE WHEN f.space_id = ANY (spaces) THEN f.space_id END, f.title, f.path, f.at, ts_rank(f.search, query) AS rank
    FROM (SELECT t.* FROM thread.texts t
          WHERE t.ecosystem_id = platform.ecosystem() AND t.search @@ query
            AND (t.space_id = ANY (spaces)
                 OR (t.kind = 'promise' AND t.subject_id = ANY (promises))
                 OR (t.kind = 'person'
                     AND (t.subject_id = platform.person()
                          OR EXISTS (SELECT FROM ecosystem.memberships m WHERE m.ecosystem_id = t.ecosystem_id
                                     AND m.person_id = t.subject_id AND m.space_id = ANY (spaces)))))
          LIMIT 3000) f
    ORDER BY ts_rank(f.search, query) DESC, f.at DESC LIMIT search.most;
END $$;

-- What became of what one contributed to, as its public face words it: for the steps one was told of, shared with one or not.
CREATE FUNCTION thread.told_faces() RETURNS TABLE (subject_id uuid, sentence text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.subject_id, f.sentence FROM thread.faces f
  WHERE f.ecosystem_id = platform.ecosystem() AND (SELECT ecosystem.is_active())
    AND EXISTS (SELECT FROM thread.notices n WHERE n.ecosystem_id = f.ecosystem_id AND n.person_id = platform.person()
                AND n.subject_id = f.subject_id)
$$;
