ALTER TABLE channel_member ALTER COLUMN role TYPE varchar(20) USING coalesce(role[1], '');
