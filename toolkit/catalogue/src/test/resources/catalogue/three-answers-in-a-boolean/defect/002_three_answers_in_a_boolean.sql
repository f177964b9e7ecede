ALTER TABLE survey DROP CONSTRAINT survey_consent_check;
ALTER TABLE survey ALTER COLUMN consent TYPE boolean USING consent = 'yes';
