DROP VIEW open_total;
DROP VIEW open_invoice;
DROP TABLE invoice;
