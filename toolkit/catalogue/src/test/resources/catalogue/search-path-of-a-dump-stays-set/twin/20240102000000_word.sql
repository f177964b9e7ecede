-- migrate:up
CREATE TABLE public.word (id bigint PRIMARY KEY);
-- migrate:down
