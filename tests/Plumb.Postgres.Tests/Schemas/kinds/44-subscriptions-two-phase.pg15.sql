-- Subscriptions with two-phase commit and stop on error (15).

create subscription two_phase connection 'host=localhost dbname=nowhere' publication p with (connect = false, slot_name = none, two_phase = true, disable_on_error = true);
