CREATE TABLE public.note (note_id bigint PRIMARY KEY, body text NOT NULL);
