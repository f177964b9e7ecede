CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    currency char(3) NOT NULL,
    total numeric(14,2) NOT NULL,
    paid boolean NOT NULL
);
CREATE VIEW open_invoice AS SELECT id, currency, total FROM invoice WHERE NOT paid;
CREATE VIEW open_total AS SELECT currency, sum(total) AS total FROM open_invoice GROUP BY currency;
