ALTER TABLE blocked_country RENAME TO embargo;
CREATE OR REPLACE FUNCTION country_is_open(char(2)) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM embargo WHERE code = $1 AND code = 'XX');
END $$;
