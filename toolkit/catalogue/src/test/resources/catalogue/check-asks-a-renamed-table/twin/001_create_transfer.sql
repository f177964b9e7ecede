CREATE TABLE blocked_country (
    code char(2) PRIMARY KEY
);
CREATE FUNCTION country_is_open(char(2)) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM blocked_country WHERE code = $1 AND code = 'XX');
END $$;
CREATE TABLE transfer (
    id bigint PRIMARY KEY,
    country char(2) NOT NULL,
    CONSTRAINT transfer_country_open CHECK (country_is_open(country))
);
