ALTER TABLE product DROP COLUMN tidy_title;
