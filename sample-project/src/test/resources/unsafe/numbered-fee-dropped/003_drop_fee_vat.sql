-- Value added tax is computed by the tax service from now on.
ALTER TABLE fee DROP COLUMN vat;
