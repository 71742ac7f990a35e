-- Subscriptions with failover slots (17).

create subscription fails_over connection 'host=localhost dbname=nowhere' publication p with (connect = false, slot_name = none, failover = true);
