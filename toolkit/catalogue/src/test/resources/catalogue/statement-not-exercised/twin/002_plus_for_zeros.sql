ALTER TABLE customer ADD COLUMN dialled varchar(40);
UPDATE customer SET dialled = phone, phone = '+' || substr(phone, 3) WHERE phone ~ '^00[1-9][0-9 ]{7,}$';
