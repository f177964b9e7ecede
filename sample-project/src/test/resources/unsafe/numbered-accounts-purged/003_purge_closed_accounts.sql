DELETE FROM account WHERE closed;
