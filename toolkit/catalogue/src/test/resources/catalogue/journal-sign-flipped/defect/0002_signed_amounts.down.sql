UPDATE posting SET amount = -amount WHERE side = 'C';
