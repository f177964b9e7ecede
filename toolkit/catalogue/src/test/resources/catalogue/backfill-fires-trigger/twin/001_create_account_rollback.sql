DROP TABLE account;
DROP FUNCTION touch_account();
