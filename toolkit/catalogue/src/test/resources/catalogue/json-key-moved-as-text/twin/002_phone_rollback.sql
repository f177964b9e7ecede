UPDATE profile SET data = data || jsonb_build_object('phone', phone) WHERE phone IS NOT NULL;
ALTER TABLE profile DROP COLUMN phone;
