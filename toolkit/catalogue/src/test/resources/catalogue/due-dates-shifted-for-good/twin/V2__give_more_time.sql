UPDATE delivery SET due_on = ordered_on + 14 WHERE due_on IS NULL;
