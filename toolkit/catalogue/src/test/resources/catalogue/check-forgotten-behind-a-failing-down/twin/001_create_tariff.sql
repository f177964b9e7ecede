CREATE TABLE tariff (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL,
    percent numeric(5,2) NOT NULL,
    CONSTRAINT tariff_name_taken UNIQUE (name),
    CONSTRAINT percent_in_range CHECK (percent BETWEEN 0 AND 100)
);
