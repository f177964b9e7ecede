ALTER TABLE guest ADD COLUMN sort_name varchar(60)
    GENERATED ALWAYS AS (translate(name, 'äöüßéñçø', 'aousenco')) STORED;
