CREATE TABLE visit_to_correct (
    id bigint PRIMARY KEY,
    minutes integer NOT NULL
);
INSERT INTO visit_to_correct SELECT id, minutes FROM visit WHERE minutes < 0;
DELETE FROM visit WHERE minutes < 0;
ALTER TABLE visit ADD CONSTRAINT visit_minutes CHECK (minutes >= 0);
