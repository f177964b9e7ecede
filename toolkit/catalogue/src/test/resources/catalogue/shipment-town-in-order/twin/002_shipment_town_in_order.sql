ALTER TABLE purchase ADD COLUMN town varchar(40);
UPDATE purchase SET town = (SELECT min(town) FROM shipment WHERE shipment.purchase = purchase.id);
