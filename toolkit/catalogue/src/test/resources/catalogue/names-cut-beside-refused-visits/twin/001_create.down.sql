DROP TABLE guest;
DROP TABLE visit;
