ALTER TABLE posting ADD COLUMN signed_amount numeric(14,2)
    GENERATED ALWAYS AS (CASE side WHEN 'C' THEN -amount ELSE amount END) STORED;
