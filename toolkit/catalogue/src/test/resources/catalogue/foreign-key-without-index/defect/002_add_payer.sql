ALTER TABLE invoice ADD COLUMN payer_id bigint REFERENCES customer;
