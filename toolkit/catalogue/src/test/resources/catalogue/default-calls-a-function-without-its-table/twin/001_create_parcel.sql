CREATE TABLE depot (
    id bigint PRIMARY KEY,
    code varchar(4) NOT NULL
);
INSERT INTO depot (id, code) VALUES (1, 'MAIN');
CREATE FUNCTION main_depot() RETURNS varchar LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT code FROM depot WHERE id = 1);
END $$;
CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    depot_code varchar(4) DEFAULT main_depot()
);
