ALTER TABLE shipment ADD COLUMN town varchar(40);
UPDATE shipment SET town = purchase.town FROM purchase WHERE purchase.id = shipment.purchase;
ALTER TABLE shipment ALTER COLUMN town SET NOT NULL;
ALTER TABLE purchase DROP COLUMN town;
