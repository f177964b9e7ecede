ALTER TABLE customer ADD COLUMN full_name varchar(121);
ALTER TABLE customer DISABLE TRIGGER customer_touched;
UPDATE customer SET full_name = first_name || ' ' || last_name;
