\ir tables/opening_hours.sql
\echo 'opening hours are there'
