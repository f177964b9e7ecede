DROP INDEX customer_email_idx;
