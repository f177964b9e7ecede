--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.currency (
    code character(3) NOT NULL,
    name text NOT NULL
);

COPY public.currency (code, name) FROM stdin;
EUR	Euro
JPY	Yen
\.

ALTER TABLE ONLY public.currency
    ADD CONSTRAINT currency_pkey PRIMARY KEY (code);
