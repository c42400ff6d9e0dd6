namespace Model.Operations.Kit;

/// <summary>
/// 记录: a row that people of some county work on. The store shows it to those who may see its county and hides it once deleted, whatever asks
/// (<see cref="RecordMap"/>), and tells whoever saves over a change they have not seen.
/// </summary>
public abstract class Record
{
    public int Id { get; private set; }

    /// <summary>Code of the county whose it is; null for the whole city's own, which only the whole city sees.</summary>
    public string? County { get; init; }

    /// <summary>Rises with each change of the row: what was read before cannot be saved over what was written since.</summary>
    public int Version { get; private set; }

    /// <summary>Sign-in name.</summary>
    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public string? DeletedBy { get; private set; }

    public string? DeletedBecause { get; private set; }

    /// <summary>Hides it from every list and page; the row stays, and its number is not given again.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public virtual Refusal? Delete(string by, DateTimeOffset at, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new("no_reason", new("删除须写明理由。", "Deleting needs a reason."));
        }

        (DeletedAt, DeletedBy, DeletedBecause) = (at, by, reason.Trim());
        return null;
    }
}
