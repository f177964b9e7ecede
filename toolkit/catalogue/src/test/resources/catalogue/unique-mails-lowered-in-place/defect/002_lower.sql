UPDATE member SET email = lower(email);
ALTER TABLE member ADD COLUMN email_checked boolean NOT NULL DEFAULT false;
