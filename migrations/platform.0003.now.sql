-- The time a write happens at. The transaction may say another (a demonstration lives through eighteen months in a few seconds,
-- an import keeps the dates it was given); nobody who only speaks HTTP can. Cut to the millisecond, which is what a browser and a
-- cursor can give back: a page that ended between two microseconds would skip what lies there.
CREATE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT date_trunc('milliseconds', coalesce(nullif(current_setting('tilth.now', true), '')::timestamptz, now())) $$;
