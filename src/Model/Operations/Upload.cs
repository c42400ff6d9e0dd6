namespace Model.Operations;

/// <summary>上传: a file that somebody put into the inbox through the browser.</summary>
public sealed class Upload
{
    public int Id { get; private set; }

    /// <summary>The name it had where it came from, cut to what can be shown.</summary>
    public required string OriginalName { get; init; }

    /// <summary>The name it got in the inbox.</summary>
    public required string StoredName { get; init; }

    public long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required string By { get; init; }

    public DateTimeOffset At { get; init; }
}
