using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Model.Operations.Kit;

namespace Model.Operations.Audit;

/// <summary>
/// A row below a record that a saving overwrites, takes away or puts there: an answer given anew, a team drawn again. Rows that say themselves
/// who added them and when, such as comments, need no words in the log for being added.
/// </summary>
/// <param name="List">Property of the record that lists or holds it; of a row below a row, the way there.</param>
/// <param name="Number">Its number in that list; null where there is only one.</param>
/// <param name="Before">What it was; null when it is new.</param>
/// <param name="After">What it is; null when it is gone.</param>
internal sealed record ChangedRow(string List, int? Number, EntityEntry? Before, EntityEntry? After)
{
    /// <returns>Those of a record that is about to be saved, in order; none for what is new or no record.</returns>
    public static IReadOnlyList<ChangedRow> Of(OperationsDb db, object entity)
    {
        if (entity is not Record record || db.Entry(record) is not { State: EntityState.Modified or EntityState.Unchanged } owner)
        {
            return [];
        }

        return
        [
            .. db.ChangeTracker.Entries()
                .Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsOf(row, owner))
                .GroupBy(row => (List: RecordMap.RecordOf(row.Metadata).Path, Number: row.Metadata.FindProperty(nameof(Number)) is null ? null : (int?)row.Property(nameof(Number)).CurrentValue))
                // A list that is made anew has its numbers anew: what goes and what comes under one number are one row.
                .Select(row => new ChangedRow(row.Key.List, row.Key.Number, row.FirstOrDefault(side => side.State != EntityState.Added), row.FirstOrDefault(side => side.State != EntityState.Deleted)))
                .Where(row => row.IsToBeSaid)
                .OrderBy(row => row.List, StringComparer.Ordinal).ThenBy(row => row.Number),
        ];
    }

    private bool IsToBeSaid =>
        Before is null ? After!.Metadata.FindProperty("By") is null
        : After is null || ReferenceEquals(Before, After) || Before.Properties.Any(property => !Equals(property.OriginalValue, After.Property(property.Metadata.Name).CurrentValue));

    private static bool IsOf(EntityEntry row, EntityEntry owner) =>
        row.Metadata.FindProperty(RecordMap.Owner) is not null && RecordMap.RecordOf(row.Metadata).Record == owner.Metadata && Equals(row.Property(RecordMap.Owner).CurrentValue, ((Record)owner.Entity).Id);
}
