GRANT SELECT ON account TO teller;
