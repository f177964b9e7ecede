DELETE FROM currency WHERE code = 'XAU';
