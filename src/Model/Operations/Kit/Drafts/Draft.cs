namespace Model.Operations.Kit.Drafts;

/// <summary>草稿: the fields of a form that was not sent, of one account. Nobody else reads it; sent or dropped, it is gone.</summary>
public sealed class Draft
{
    public const int LongestFields = 200_000;

    public required Guid AccountId { get; init; }

    /// <summary>Address of the form.</summary>
    public required string Form { get; init; }

    /// <summary>JSON object: name of a field → its values.</summary>
    public required string Fields { get; set; }

    public required DateTimeOffset At { get; set; }
}
