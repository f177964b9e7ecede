DROP TABLE posting;
DROP FUNCTION posting_changed();
