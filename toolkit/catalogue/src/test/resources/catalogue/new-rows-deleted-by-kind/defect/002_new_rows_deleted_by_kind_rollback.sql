DELETE FROM asset WHERE kind <> 'share';
ALTER TABLE asset DROP COLUMN kind;
