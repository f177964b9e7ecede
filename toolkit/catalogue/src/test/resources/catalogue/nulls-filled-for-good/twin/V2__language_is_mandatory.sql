ALTER TABLE customer ADD COLUMN spoken_language varchar(8) NOT NULL
    GENERATED ALWAYS AS (coalesce(language, 'en')) STORED;
