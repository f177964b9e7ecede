\ir tables/branch.sql
