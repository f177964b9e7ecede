DELETE FROM currency WHERE code IN ('EUR', 'USD', 'JPY', 'KWD');
