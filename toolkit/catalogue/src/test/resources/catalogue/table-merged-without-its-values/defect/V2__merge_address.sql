ALTER TABLE person ADD COLUMN home_street varchar(80);
DROP TABLE person_address;
