INSERT INTO currency (code, digits) VALUES ('XAU-GOLD', 4);
