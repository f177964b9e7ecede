-- migrate:up
ALTER TABLE document RENAME COLUMN signed_by TO signer;
CREATE OR REPLACE FUNCTION keep_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signer = 'notary' THEN
        RAISE EXCEPTION 'document % is signed', OLD.id;
    END IF;
    RETURN OLD;
END $$;

-- migrate:down
ALTER TABLE document RENAME COLUMN signer TO signed_by;
CREATE OR REPLACE FUNCTION keep_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signed_by = 'notary' THEN
        RAISE EXCEPTION 'document % is signed', OLD.id;
    END IF;
    RETURN OLD;
END $$;
