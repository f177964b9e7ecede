ALTER TABLE invoice ADD COLUMN payer_id bigint REFERENCES customer;
CREATE INDEX invoice_payer_idx ON invoice (payer_id, id);
