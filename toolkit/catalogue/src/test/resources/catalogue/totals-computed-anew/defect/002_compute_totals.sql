UPDATE account_total t SET total = (SELECT coalesce(sum(amount), 0) FROM entry e WHERE e.account_id = t.account_id);
