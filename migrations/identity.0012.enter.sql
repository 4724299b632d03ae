-- Whose session this is: so that a request is let in by the round trip that begins its transaction. Whoever knows the hash of a
-- session's token has the session; nothing else of identity is told to the serving role.
CREATE FUNCTION platform.account_of_session(hash bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT account_id FROM identity.sessions WHERE token_hash = account_of_session.hash AND expires_at > now()
$$;
REVOKE ALL ON FUNCTION platform.account_of_session(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.account_of_session(bytea) TO tilth_app;
