using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit;
using Model.Warehouse;

namespace Model.Analysis.Warnings;

/// <summary>
/// Asks the rules of a build and keeps what they say: new episodes are raised, those that hold are seen again, the others end. All of it or
/// nothing, in one transaction; whoever comes second, and a run that was killed and comes again, find it done or do it.
/// </summary>
public static class WarningRounds
{
    /// <param name="reader">Of the whole city.</param>
    /// <param name="db">Of the whole city.</param>
    /// <param name="days">Working days, for the day by which a warning is to be acknowledged.</param>
    /// <param name="at">Real time.</param>
    /// <param name="knownOn">As if this were today; null for the business date of the build.</param>
    /// <param name="stop">Ends it; nothing is kept then.</param>
    /// <returns>The round; null when this build, or a newer one, was asked before.</returns>
    public static async Task<WarningRound?> RunAsync(SnapshotReader reader, OperationsDb db, WorkingDays days, DateTimeOffset at, DateOnly? knownOn, CancellationToken stop)
    {
        if (reader.Scope.Counties is not null)
        {
            throw new ArgumentException("Rules are asked of the whole city: a part of it would end the warnings of the others.", nameof(reader));
        }

        var day = knownOn ?? new FreshnessReader(reader).Build().BusinessDate;
        if (await IsDoneAsync(db, reader.Build, day, stop))
        {
            return null;
        }

        var found = WarningRule.All.SelectMany(rule => Replay.Readings(rule, reader, day, day).Where(reading => reading.Warns).Select(reading => (rule, reading))).ToList();
        return await Collision.AgainAsync(db, async () =>
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            if (await IsDoneAsync(db, reader.Build, day, stop))
            {
                return null;
            }

            var round = await TakeAsync(db, found, reader.Build, day, days, at, stop);
            db.Add(round);
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
            return round;
        });
    }

    /// <summary>Measures the rules on the past and keeps it in place of what was measured before.</summary>
    public static async Task MeasureAsync(SnapshotReader reader, OperationsDb db, DateTimeOffset at, CancellationToken stop)
    {
        if (await db.Set<RuleHistory>().AnyAsync(history => history.Build == reader.Build, stop))
        {
            return;
        }

        var measured = WarningRule.All.Select(rule => Replay.Of(rule, reader, at)).ToList();
        await Collision.AgainAsync(db, async () =>
        {
            db.ChangeTracker.Clear();
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await db.Set<PastAlarm>().ExecuteDeleteAsync(stop);
            await db.Set<RuleHistory>().ExecuteDeleteAsync(stop);
            db.AddRange(measured.Select(rule => rule.History));
            db.AddRange(measured.SelectMany(rule => rule.Alarms));
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
            return true;
        });
    }

    // A build that was asked late says nothing of what a newer one knows. Names of builds rise with time.
    private static async Task<bool> IsDoneAsync(OperationsDb db, string build, DateOnly day, CancellationToken stop)
    {
        var last = await db.Set<WarningRound>().AsNoTracking().OrderByDescending(round => round.KnownOn).ThenByDescending(round => round.At).FirstOrDefaultAsync(stop);
        return last is not null && (last.KnownOn > day || (last.KnownOn == day && string.CompareOrdinal(last.Build, build) >= 0));
    }

    private static async Task<WarningRound> TakeAsync(OperationsDb db, List<(WarningRule Rule, Reading Reading)> found, string build, DateOnly day, WorkingDays days, DateTimeOffset at, CancellationToken stop)
    {
        var holding = await db.Set<Warning>().Where(warning => warning.EndedOn == null).ToListAsync(stop);
        var byUnit = holding.ToDictionary(warning => (warning.Rule, warning.Unit));
        var episodes = (await db.Set<Warning>().GroupBy(warning => new { warning.Rule, warning.Unit }).Select(unit => new { unit.Key.Rule, unit.Key.Unit, Last = unit.Max(warning => warning.Episode) }).ToListAsync(stop))
            .ToDictionary(unit => (unit.Rule, unit.Unit), unit => unit.Last);
        var (raised, again) = (0, 0);
        foreach (var (rule, reading) in found)
        {
            if (byUnit.Remove((rule.Id, reading.Unit), out var known))
            {
                known.SeeAgain(rule, reading, build, days, at);
                again++;
            }
            else
            {
                db.Add(Warning.Raise(rule, reading, episodes.GetValueOrDefault((rule.Id, reading.Unit)) + 1, build, days, at));
                raised++;
            }
        }

        foreach (var over in byUnit.Values)
        {
            over.End(day, build);
        }

        return new() { KnownOn = day, Build = build, At = at, Raised = raised, SeenAgain = again, Ended = byUnit.Count };
    }
}
