ALTER TABLE mailing DROP CONSTRAINT mailing_wanted_check;
ALTER TABLE mailing ALTER COLUMN wanted TYPE boolean USING wanted = 'Y';
