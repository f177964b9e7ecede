\ir tables/opening-hours.sql
\echo 'opening hours are there'
