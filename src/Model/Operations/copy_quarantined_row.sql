copy quarantined_row ("BatchId", "Ordinal", "Sheet", "RowNumber", "ColumnHeader", "ColumnName", "Value", "Rule", "Expected", "RowJson")
from stdin (format binary)
-- One row per quarantined row of a batch, into the store on PostgreSQL. Said last: the driver wants the command first.
