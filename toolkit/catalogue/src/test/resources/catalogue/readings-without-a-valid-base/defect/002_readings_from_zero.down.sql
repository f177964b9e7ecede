UPDATE meter SET reading = reading - (SELECT base FROM meter_base WHERE valid ORDER BY id LIMIT 1);
