ALTER TABLE product ADD COLUMN tidy_title varchar(80);
UPDATE product SET tidy_title = regexp_replace(title, '\s+', ' ', 'g');
