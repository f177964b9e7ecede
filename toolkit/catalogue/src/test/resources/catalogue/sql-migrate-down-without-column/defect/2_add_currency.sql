-- +migrate Up
ALTER TABLE account ADD COLUMN currency char(3) NOT NULL DEFAULT 'EUR';
-- +migrate StatementBegin
CREATE FUNCTION currency_of(bigint) RETURNS char(3) LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT currency FROM account WHERE id = $1);
END $$;
-- +migrate StatementEnd

-- +migrate Down
DROP FUNCTION currency_of(bigint);
