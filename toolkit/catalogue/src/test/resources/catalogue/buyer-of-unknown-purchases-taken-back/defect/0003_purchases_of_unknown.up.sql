UPDATE purchase SET person_id = 1 WHERE person_id IS NULL;
