DELETE FROM cart WHERE abandoned;
ALTER TABLE cart ADD COLUMN archived boolean NOT NULL DEFAULT false;
