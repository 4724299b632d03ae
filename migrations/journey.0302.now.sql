-- Everything dates itself by platform.now(), so that an import or the demonstration can keep the dates it was given.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT n.nspname AS s, t.relname AS t, a.attname AS a
           FROM pg_attrdef d JOIN pg_class t ON t.oid = d.adrelid JOIN pg_namespace n ON n.oid = t.relnamespace
           JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
           WHERE n.nspname IN ('ecosystem', 'journey') AND pg_get_expr(d.adbin, d.adrelid) = 'now()' LOOP
    EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I SET DEFAULT platform.now()', c.s, c.t, c.a);
  END LOOP;
END $$;
UPDATE journey.signals SET raised_at = date_trunc('milliseconds', raised_at);
