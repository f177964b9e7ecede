DROP TABLE voucher;
