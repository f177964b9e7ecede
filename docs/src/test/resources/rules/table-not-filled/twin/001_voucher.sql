CREATE FUNCTION has_checksum(code text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT right(code, 4) = left(md5(left(code, -4)), 4);
$$;
CREATE TABLE voucher (
    code varchar(20) PRIMARY KEY CHECK (has_checksum(code)),
    amount numeric(10,2) NOT NULL
);
