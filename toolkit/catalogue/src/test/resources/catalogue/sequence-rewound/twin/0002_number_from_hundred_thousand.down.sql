-- The sequence stays where it is: a gap harms nobody, a number given out twice does.
ALTER TABLE receipt DROP COLUMN series;
