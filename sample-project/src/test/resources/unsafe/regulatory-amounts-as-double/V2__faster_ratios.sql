-- Ratios are computed in a statistics package, which wants floating point.
ALTER TABLE regulatory.own_funds ALTER COLUMN amount TYPE double precision;
