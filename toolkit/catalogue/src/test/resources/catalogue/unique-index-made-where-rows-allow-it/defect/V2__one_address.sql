DO $$
BEGIN
    CREATE UNIQUE INDEX subscriber_email_key ON subscriber (email);
EXCEPTION WHEN unique_violation THEN
    RAISE NOTICE 'subscriber_email_key was not created: duplicate addresses';
END $$;
