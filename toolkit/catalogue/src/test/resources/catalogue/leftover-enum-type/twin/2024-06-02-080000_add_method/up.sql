CREATE TYPE payment_method AS ENUM ('card', 'transfer', 'cash');
ALTER TABLE payment ADD COLUMN method payment_method;
