ALTER TABLE headline ALTER COLUMN line TYPE varchar(40);
