CREATE TABLE country (code text PRIMARY KEY);
CREATE TABLE region (country_code varchar(12) PRIMARY KEY REFERENCES country (code));
CREATE TABLE town (
    id bigint PRIMARY KEY,
    region_code varchar(3) NOT NULL REFERENCES region (country_code) CHECK (region_code ~ '^[A-Z]{2,3}$')
);
CREATE INDEX town_region ON town (region_code);
