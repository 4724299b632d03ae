-- What an entry follows from is said with it, in the statement that appends it. Said of an entry that stands already, it would change
-- what was sealed. The statement's own entry is not in its snapshot yet, so it is not "there"; the foreign key sees to it that it comes.
CREATE FUNCTION ledger.stands(entry uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ledger.entries e WHERE e.ecosystem_id = platform.ecosystem() AND e.id = stands.entry);
END $$;
DROP POLICY append ON ledger.follows;
CREATE POLICY append ON ledger.follows FOR INSERT WITH CHECK (ecosystem_id = platform.ecosystem() AND NOT ledger.stands(entry_id));
