using Model.Operations;

namespace Ingest.Contracts;

/// <summary>Rules that a cell, or a row among others, can break whatever the feed; a contract adds its own. Texts: <c>Quarantine/rules.yml</c>.</summary>
public static class CellRule
{
    public const string Required = "required";
    public const string NotANumber = "not_a_number";
    public const string NotWhole = "not_whole";
    public const string BelowLeast = "below_least";
    public const string AboveMost = "above_most";
    public const string NotADate = "not_a_date";
    public const string NotAMonth = "not_a_month";
    public const string NoSuchDay = "no_such_day";
    public const string AmbiguousDate = "ambiguous_date";
    public const string DateOutOfRange = "date_out_of_range";
    public const string InFuture = "in_future";
    public const string NotYesOrNo = "not_yes_or_no";
    public const string NotInList = "not_in_list";
    public const string NotAnIndustry = "not_an_industry";
    public const string NotInEdition = "not_in_edition";
    public const string UsccShape = "uscc_shape";
    public const string UsccCheck = "uscc_check";
    public const string IdentityShape = "identity_shape";
    public const string IdentityBirth = "identity_birth";
    public const string IdentityCheck = "identity_check";
    public const string IdentityElsewhere = "identity_elsewhere";
    public const string TooLong = "too_long";
    public const string Pattern = "pattern";

    /// <summary>The same key stands in the file with different values: nobody can know which one counts.</summary>
    public const string ConflictInFile = KeyConflict.Rule;

    /// <summary>All of the above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Required, NotANumber, NotWhole, BelowLeast, AboveMost, NotADate, NotAMonth, NoSuchDay, AmbiguousDate, DateOutOfRange, InFuture,
        NotYesOrNo, NotInList, NotAnIndustry, NotInEdition, UsccShape, UsccCheck, IdentityShape, IdentityBirth, IdentityCheck, IdentityElsewhere, TooLong,
        Pattern, ConflictInFile,
    ];
}
