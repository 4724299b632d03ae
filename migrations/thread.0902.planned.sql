-- Before PostgreSQL 18 a function in SQL is planned anew at each call, which costs more than it takes to run; in PL/pgSQL the plan is
-- kept. What every request or every trace asks is carried over, word for word.
DO $$
DECLARE
  f record;
  body text;
BEGIN
  FOR f IN
    SELECT p.oid, p.proretset, p.prosrc FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
    WHERE l.lanname = 'sql' AND (n.nspname, p.proname) IN (
      ('ecosystem', 'enter'), ('platform', 'account_of_session'), ('ecosystem', 'own_receipts'),
      ('thread', 'walk'), ('thread', 'faces_of'), ('thread', 'told_faces'), ('thread', 'contributors'), ('thread', 'is_own'))
  LOOP
    body := CASE WHEN f.proretset THEN format(E'\n#variable_conflict use_column\nBEGIN RETURN QUERY %s; END', f.prosrc)
                 ELSE format(E'\n#variable_conflict use_column\nBEGIN RETURN (%s); END', f.prosrc) END;
    EXECUTE replace(replace(pg_get_functiondef(f.oid), 'LANGUAGE sql', 'LANGUAGE plpgsql'),
                    '$function$' || f.prosrc || '$function$', '$function$' || body || '$function$');
  END LOOP;
END $$;
