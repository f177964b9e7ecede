DROP TABLE archive.note;
DROP SCHEMA archive;
