UPDATE instalment SET due = due + interval '1 month';
