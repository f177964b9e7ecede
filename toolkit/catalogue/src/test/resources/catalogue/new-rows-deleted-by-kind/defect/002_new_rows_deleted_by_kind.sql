ALTER TABLE asset ADD COLUMN kind varchar(10) NOT NULL DEFAULT 'share' CHECK (kind IN ('share', 'bond'));
