UPDATE tax SET rate = rate / 100;
