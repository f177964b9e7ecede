UPDATE posting SET amount = -amount WHERE amount < 0;
