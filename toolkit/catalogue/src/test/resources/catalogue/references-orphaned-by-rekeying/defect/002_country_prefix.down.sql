UPDATE account SET account_no = regexp_replace(account_no, '^DE-', '');
