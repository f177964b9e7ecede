DROP INDEX booking_period;
