DROP VIEW regulatory.total_assets;
CREATE VIEW regulatory.total_assets AS
SELECT report_id, sum(carrying_amount) AS total FROM regulatory.balance_sheet GROUP BY report_id;
