DROP TABLE resident;
