CREATE TABLE tariff (
  tariff_code varchar(8) PRIMARY KEY,
  monthly_price numeric(8, 2) NOT NULL
);
