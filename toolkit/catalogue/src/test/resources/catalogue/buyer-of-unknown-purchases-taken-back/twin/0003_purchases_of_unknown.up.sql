ALTER TABLE purchase ADD COLUMN guessed boolean NOT NULL DEFAULT false;
UPDATE purchase SET person_id = 1, guessed = true WHERE person_id IS NULL;
