ALTER DOMAIN points ADD CONSTRAINT points_positive CHECK (VALUE > 0);
