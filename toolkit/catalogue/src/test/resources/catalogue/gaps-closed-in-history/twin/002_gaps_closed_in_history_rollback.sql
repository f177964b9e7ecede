DROP VIEW price_period_without_gaps;
