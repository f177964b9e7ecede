ALTER TABLE survey ALTER COLUMN consent TYPE varchar(7) USING CASE WHEN consent THEN 'yes' ELSE 'no' END;
ALTER TABLE survey ADD CONSTRAINT survey_consent_check CHECK (consent IN ('yes', 'no', 'unknown'));
