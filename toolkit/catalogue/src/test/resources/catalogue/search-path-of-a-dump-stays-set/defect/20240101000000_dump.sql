-- migrate:up
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.pot (id bigint PRIMARY KEY, code varchar(10) NOT NULL);
-- migrate:down
