ALTER TABLE profile ADD COLUMN phone jsonb;
UPDATE profile SET phone = data -> 'phone', data = data - 'phone' WHERE data ? 'phone';
