UPDATE delivery SET due_on = ordered_on + 14;
