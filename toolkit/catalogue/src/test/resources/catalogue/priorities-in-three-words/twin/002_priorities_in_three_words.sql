ALTER TABLE task ADD COLUMN urgency varchar(6) GENERATED ALWAYS AS
    (CASE WHEN priority <= 2 THEN 'low' WHEN priority = 3 THEN 'medium' ELSE 'high' END) STORED;
