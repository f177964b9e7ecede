ALTER TABLE marker ADD COLUMN note text;
ALTER TABLE account ADD COLUMN note text;
