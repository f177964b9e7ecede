DROP INDEX customer_email_key;
