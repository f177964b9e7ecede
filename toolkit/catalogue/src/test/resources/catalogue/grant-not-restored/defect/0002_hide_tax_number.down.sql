DROP VIEW customer_public;
