DROP MATERIALIZED VIEW regulatory.capital_ratio;
DROP TABLE regulatory.risk_exposure;
DROP TABLE regulatory.own_funds;
DROP TYPE regulatory.capital_tier;
