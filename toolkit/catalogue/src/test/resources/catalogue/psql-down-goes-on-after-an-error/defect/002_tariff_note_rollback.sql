DROP INDEX tariff_by_prices;
ALTER TABLE tariff DROP COLUMN printed_note;
