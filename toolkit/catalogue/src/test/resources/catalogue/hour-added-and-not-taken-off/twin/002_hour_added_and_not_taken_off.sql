UPDATE departure SET leaves = leaves + interval '1 hour';
ALTER TABLE departure ADD COLUMN corrected boolean NOT NULL DEFAULT true;
