ALTER DOMAIN points DROP CONSTRAINT points_not_negative;
