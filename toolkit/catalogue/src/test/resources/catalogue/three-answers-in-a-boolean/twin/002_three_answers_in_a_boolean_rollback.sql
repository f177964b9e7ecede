ALTER TABLE survey ALTER COLUMN consent TYPE varchar(7)
    USING CASE WHEN consent THEN 'yes' WHEN NOT consent THEN 'no' ELSE 'unknown' END;
ALTER TABLE survey ALTER COLUMN consent SET NOT NULL;
ALTER TABLE survey ADD CONSTRAINT survey_consent_check CHECK (consent IN ('yes', 'no', 'unknown'));
