CREATE TABLE tax_rate (
    country varchar(20) NOT NULL,
    percent numeric(4,2) NOT NULL
);
