ALTER DOMAIN points DROP CONSTRAINT points_positive;
