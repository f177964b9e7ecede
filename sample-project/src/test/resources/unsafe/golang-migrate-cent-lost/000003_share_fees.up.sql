-- Every fee is taken from the pool and shared by three cost centers: what is booked must add up to zero.
ALTER TABLE posting ADD COLUMN fee_id bigint REFERENCES fee (id);
CREATE INDEX posting_fee_idx ON posting (fee_id);

INSERT INTO posting (cost_center, currency_code, amount, fee_id)
SELECT 'POOL', currency_code, -amount, id
FROM fee
ORDER BY id;

INSERT INTO posting (cost_center, currency_code, amount, fee_id)
SELECT center, currency_code, trunc(amount / 3, 2), id
FROM fee CROSS JOIN unnest(ARRAY['SALES', 'SERVICE', 'CARDS']) AS center
ORDER BY id, center;
