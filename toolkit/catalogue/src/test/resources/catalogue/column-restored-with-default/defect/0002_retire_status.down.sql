ALTER TABLE account ADD COLUMN status varchar(12) NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'blocked', 'closed'));
ALTER TABLE account ALTER COLUMN status DROP DEFAULT;
