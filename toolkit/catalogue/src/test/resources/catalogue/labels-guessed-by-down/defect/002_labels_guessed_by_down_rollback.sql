ALTER TABLE parcel ALTER COLUMN carrier TYPE carrier
    USING (CASE carrier WHEN 'courier' THEN 'courier' ELSE 'post' END)::carrier;
