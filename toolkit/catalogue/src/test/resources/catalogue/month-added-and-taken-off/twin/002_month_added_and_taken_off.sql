UPDATE instalment SET due = due + 30;
