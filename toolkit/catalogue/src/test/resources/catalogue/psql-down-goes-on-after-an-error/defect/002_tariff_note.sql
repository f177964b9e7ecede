ALTER TABLE tariff ADD COLUMN printed_note text;
CREATE INDEX tariff_by_price ON tariff (monthly_price);
