-- What the old version knows of a task stays beside the mark that nobody has looked at it again.
ALTER TABLE task ALTER COLUMN state DROP DEFAULT;
ALTER TABLE task ADD COLUMN state_known boolean NOT NULL DEFAULT false;
