ALTER TABLE account ADD COLUMN public_no text GENERATED ALWAYS AS ('DE-' || account_no) STORED;
