namespace Model.Operations.Kit.Attachments;

/// <summary>附件: a file of a dossier. Its bytes lie in <see cref="AttachmentStore"/> by their hash; taken away, it stays named with who and why.</summary>
public sealed class Attachment(int number, string part, string name, FileKind kind, long bytes, string sha256, string by, DateTimeOffset at)
{
    /// <summary>1, 2, 3 … within the dossier.</summary>
    public int Number { get; private set; } = number;

    /// <summary>What of the dossier it belongs to.</summary>
    public string Part { get; private set; } = part;

    /// <summary>As it was called where it came from.</summary>
    public string Name { get; private set; } = name;

    public FileKind Kind { get; private set; } = kind;

    public long Bytes { get; private set; } = bytes;

    /// <summary>Hex in lower case.</summary>
    public string Sha256 { get; private set; } = sha256;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    public DateTimeOffset? RemovedAt { get; private set; }

    public string? RemovedBy { get; private set; }

    public string? RemovedBecause { get; private set; }

    public bool IsThere => RemovedAt is null;

    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Remove(string by, DateTimeOffset at, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new("no_reason", new("移除附件须写明理由。", "Taking a file away needs a reason."));
        }

        (RemovedAt, RemovedBy, RemovedBecause) = (at, by, reason.Trim());
        return null;
    }
}
