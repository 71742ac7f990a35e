-- Subscriptions that are not connected: slots, publications, options, comments, passwords that must not be shown.

create subscription plain connection 'host=localhost dbname=nowhere' publication p with (connect = false);
create subscription without_slot connection 'host=localhost dbname=nowhere password=hush-hush' publication p, q with (connect = false, slot_name = none, enabled = false);
create subscription options connection 'host=localhost port=1 dbname=''no where'' application_name=it\''s' publication "Odd ""publication""", b with (connect = false, slot_name = 'other_slot', binary = true, streaming = true, synchronous_commit = 'remote_apply', create_slot = false, copy_data = false, enabled = false);
create subscription "Odd ""subscription"" 'name'" connection '' publication p with (connect = false, synchronous_commit = local, slot_name = none);
comment on subscription "Odd ""subscription"" 'name'" is 'it''s odd';
