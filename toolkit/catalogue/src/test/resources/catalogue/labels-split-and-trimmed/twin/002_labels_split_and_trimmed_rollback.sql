ALTER TABLE note ALTER COLUMN labels TYPE varchar(200) USING array_to_string(labels, ',');
