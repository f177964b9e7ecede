DO $$
BEGIN
    RAISE EXCEPTION 'the day of shipping is known nowhere else';
END;
$$;
