UPDATE posting SET amount = -amount, side = CASE side WHEN 'D' THEN 'C' ELSE 'D' END WHERE amount < 0;
