ALTER TABLE purchase ADD COLUMN town varchar(40);
UPDATE purchase SET town = shipment.town FROM shipment WHERE shipment.purchase = purchase.id;
ALTER TABLE shipment DROP COLUMN town;
