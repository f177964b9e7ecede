ALTER TABLE loyalty DROP CONSTRAINT loyalty_points_check;
ALTER TABLE loyalty ADD CONSTRAINT loyalty_never_negative CHECK (points >= 0 AND points <= 2147483647);
