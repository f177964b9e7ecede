ALTER TABLE review DROP CONSTRAINT review_stars_check;
UPDATE review SET stars = stars / 2;
ALTER TABLE review ADD CONSTRAINT review_stars_check CHECK (stars BETWEEN 0 AND 5);
