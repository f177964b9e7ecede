UPDATE exchange_rate SET rate = round(rate, 4);
