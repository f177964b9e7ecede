ALTER TABLE embargo RENAME TO blocked_country;
CREATE OR REPLACE FUNCTION country_is_open(char(2)) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM blocked_country WHERE code = $1 AND code = 'XX');
END $$;
