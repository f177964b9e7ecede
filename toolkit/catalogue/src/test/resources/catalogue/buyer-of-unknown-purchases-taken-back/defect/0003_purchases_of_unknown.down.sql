UPDATE purchase SET person_id = NULL WHERE person_id = 1;
