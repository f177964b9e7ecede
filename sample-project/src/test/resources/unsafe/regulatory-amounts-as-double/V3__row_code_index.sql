CREATE INDEX own_funds_row_code_idx ON regulatory.own_funds (row_code);
