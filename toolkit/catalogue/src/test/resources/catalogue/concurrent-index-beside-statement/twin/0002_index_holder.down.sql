DROP INDEX account_holder;
