DROP INDEX tariff_by_price;
ALTER TABLE tariff DROP COLUMN printed_note;
