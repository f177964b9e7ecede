ALTER TABLE review DROP COLUMN half_stars;
