DROP TABLE shipment;
DROP TABLE purchase;
