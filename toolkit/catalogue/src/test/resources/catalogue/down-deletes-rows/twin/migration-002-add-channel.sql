ALTER TABLE orders ADD COLUMN channel varchar(10) NOT NULL DEFAULT 'web';
