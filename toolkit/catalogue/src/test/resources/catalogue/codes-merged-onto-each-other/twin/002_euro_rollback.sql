DELETE FROM currency WHERE code = 'EUR' AND name = 'Euro';
