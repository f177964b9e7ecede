ALTER TABLE fee DROP COLUMN basis_points;
