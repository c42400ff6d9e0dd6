-- The next number of a series in a year; the row is locked until the transaction ends.
insert into drawn_number ("Series", "Year", "Last")
values ({0}, {1}, 1)
on conflict ("Series", "Year") do update set "Last" = drawn_number."Last" + 1
returning "Last"
