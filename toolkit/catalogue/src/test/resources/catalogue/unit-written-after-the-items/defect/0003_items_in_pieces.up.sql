UPDATE item SET unit_no = 8 WHERE unit_no IS NULL;
