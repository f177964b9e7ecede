DO $$
BEGIN
    ALTER TABLE voucher ADD CONSTRAINT discount_in_range CHECK (discount BETWEEN 0 AND 100);
EXCEPTION WHEN check_violation THEN
    RAISE NOTICE 'discount_in_range was not added';
END $$;
