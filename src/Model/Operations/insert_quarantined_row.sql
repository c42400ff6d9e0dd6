-- One row: a quarantined row of a batch, into the store on SQLite.
insert into quarantined_row ("BatchId", "Ordinal", "Sheet", "RowNumber", "ColumnHeader", "ColumnName", "Value", "Rule", "Expected", "RowJson")
values ($batch_id, $ordinal, $sheet, $row_number, $column_header, $column_name, $value, $rule, $expected, $row_json)
