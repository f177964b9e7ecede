ALTER TABLE survey DROP CONSTRAINT survey_consent_check;
ALTER TABLE survey ALTER COLUMN consent DROP NOT NULL;
ALTER TABLE survey ALTER COLUMN consent TYPE boolean
    USING CASE consent WHEN 'yes' THEN true WHEN 'no' THEN false END;
