ALTER TABLE person ADD COLUMN home_street varchar(80);
UPDATE person SET home_street = a.street FROM person_address a WHERE a.person_id = person.id;
DROP TABLE person_address;
