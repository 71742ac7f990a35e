-- ICU collations with tailoring rules (16).

create collation with_rules (provider = icu, locale = 'und', rules = '&a < g');
create collation odd_rules (provider = icu, locale = 'en', rules = '& V << w <<< W & ''x'' < y', deterministic = false);
create table t (a text collate with_rules, b text collate odd_rules);
