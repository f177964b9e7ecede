UPDATE account SET account_no = 'DE-' || account_no;
