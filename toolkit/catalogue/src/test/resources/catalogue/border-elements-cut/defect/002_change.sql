ALTER TABLE article ALTER COLUMN tags TYPE varchar(8)[] USING tags::varchar(8)[];
