DO $$
BEGIN
    RAISE EXCEPTION 'names that were split stay split';
END;
$$;
