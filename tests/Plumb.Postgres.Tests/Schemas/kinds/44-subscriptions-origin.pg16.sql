-- Subscriptions with origin, password_required, run_as_owner and parallel streaming (16).

create subscription origin_none connection 'host=localhost dbname=nowhere' publication p with (connect = false, slot_name = none, origin = none, password_required = false, run_as_owner = true, streaming = parallel);
create subscription origin_any connection 'host=localhost dbname=nowhere' publication p with (connect = false, slot_name = none, origin = any, streaming = off);
