ALTER TABLE ticket ADD COLUMN closed boolean NOT NULL DEFAULT false;
