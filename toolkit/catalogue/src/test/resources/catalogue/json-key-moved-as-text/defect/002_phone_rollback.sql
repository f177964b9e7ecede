UPDATE profile SET data = data || jsonb_build_object('phone', phone);
ALTER TABLE profile DROP COLUMN phone;
