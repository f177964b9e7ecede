ALTER TABLE loyalty DROP CONSTRAINT loyalty_never_negative;
ALTER TABLE loyalty ADD CONSTRAINT loyalty_points_check CHECK (points >= 0) NOT VALID;
