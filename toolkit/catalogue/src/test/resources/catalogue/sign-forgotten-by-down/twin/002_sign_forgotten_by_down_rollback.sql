UPDATE movement SET amount = -amount WHERE side = 'D';
ALTER TABLE movement DROP COLUMN side;
