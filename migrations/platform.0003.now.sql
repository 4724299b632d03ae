-- The time a write happens at. The transaction may say another (a demonstration lives through eighteen months in a few seconds,
-- an import keeps the dates it was given); nobody who only speaks HTTP can.
CREATE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('tilth.now', true), '')::timestamptz, now()) $$;
