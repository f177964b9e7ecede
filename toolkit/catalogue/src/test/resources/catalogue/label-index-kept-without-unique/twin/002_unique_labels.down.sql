DROP INDEX parcel_label_id;
