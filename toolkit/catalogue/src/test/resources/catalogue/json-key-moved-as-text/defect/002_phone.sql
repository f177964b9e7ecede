ALTER TABLE profile ADD COLUMN phone text;
UPDATE profile SET phone = data ->> 'phone', data = data - 'phone';
