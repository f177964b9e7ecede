UPDATE item SET unit_no = NULL WHERE unit_no = 8;
