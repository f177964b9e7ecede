UPDATE purchase SET person_id = NULL WHERE guessed;
ALTER TABLE purchase DROP COLUMN guessed;
