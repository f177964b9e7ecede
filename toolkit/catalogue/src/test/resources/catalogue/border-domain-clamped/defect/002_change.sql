UPDATE score SET value = 0 WHERE value < 0;
ALTER DOMAIN points ADD CONSTRAINT points_not_negative CHECK (VALUE >= 0);
