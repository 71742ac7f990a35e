SELECT * FROM JSON_TABLE('[1,2]', '$[*]' COLUMNS (n int PATH '$'));
