using Model.Operations.Kit.Personal;
using Model.Warehouse;

namespace Model.Operations.Kit.Samples;

/// <summary>示例记录: what a module holds in the sample city, made by its own verbs, the same each time. Found by its type; nothing else is edited.</summary>
public interface ISampleRecords
{
    /// <summary>Modules of a lower one are made before; those that need no published figures at the start, before the first extract.</summary>
    int Order { get; }

    /// <summary>Makes them once, whole or not at all.</summary>
    /// <param name="city">What there is to make them of.</param>
    /// <param name="stop">Leaves nothing half made.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidOperationException">A sample of a few employers gives too little to make them of.</exception>
    Task<SampleOutcome> MakeAsync(SampleCity city, CancellationToken stop);
}

/// <summary>What sample records are made of.</summary>
/// <param name="Db">Sees every county.</param>
/// <param name="Seal">Of personal values, which are made up.</param>
public sealed record SampleCity(OperationsDb Db, PersonalSeal Seal)
{
    /// <summary>Of the whole city; null while nothing is published.</summary>
    public SnapshotReader? Snapshot { get; init; }
}

/// <summary>What became of a module's sample records.</summary>
public enum SampleOutcome
{
    /// <summary>What they are made of is not there yet.</summary>
    Waits,

    /// <summary>They are there, now or from before.</summary>
    There,

    /// <summary>They were made now, and marts are computed of them: the next build is due.</summary>
    MadeForMarts,
}
