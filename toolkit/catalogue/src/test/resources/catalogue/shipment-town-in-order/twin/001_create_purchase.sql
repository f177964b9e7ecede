CREATE TABLE purchase (
    id bigint PRIMARY KEY
);
CREATE TABLE shipment (
    id bigint PRIMARY KEY,
    purchase bigint NOT NULL REFERENCES purchase,
    town varchar(40) NOT NULL
);
CREATE INDEX shipment_purchase ON shipment (purchase);
INSERT INTO purchase (id) VALUES (1);
INSERT INTO shipment (id, purchase, town) VALUES (1, 1, 'Kiel'), (2, 1, 'Oslo');
