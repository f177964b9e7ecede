DROP INDEX regulatory.own_funds_row_code_idx;
