ALTER TABLE entry DETACH PARTITION entry_old;
CREATE TABLE archived (name text PRIMARY KEY);
