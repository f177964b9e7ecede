ALTER TABLE activity_link RENAME COLUMN url TO target;
