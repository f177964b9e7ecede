ALTER TABLE payment ADD COLUMN seen boolean DEFAULT false;
