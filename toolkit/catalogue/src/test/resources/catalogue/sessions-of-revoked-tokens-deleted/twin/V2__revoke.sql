ALTER TABLE session ADD COLUMN revoked boolean NOT NULL DEFAULT false;
UPDATE session SET revoked = true WHERE token IN (SELECT token FROM revocation);
