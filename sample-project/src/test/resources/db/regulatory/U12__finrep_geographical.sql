DROP TABLE regulatory.geographical_exposure;
