DELETE FROM voucher WHERE id = 1;
