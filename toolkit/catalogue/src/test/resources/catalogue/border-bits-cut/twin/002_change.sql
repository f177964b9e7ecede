ALTER TABLE device ALTER COLUMN flags TYPE bit varying(8);
