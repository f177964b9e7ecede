CREATE UNIQUE INDEX currency_code ON currency (code);
