using System.ComponentModel.DataAnnotations.Schema;

namespace Model.Operations.Audit;

/// <summary>
/// 审计条目: something that somebody did. Add one to <see cref="OperationsDb.Audit"/> beside the change it speaks of: both are saved in one
/// transaction, where it gets its number and is chained to the entry before it. Entries are never changed or deleted.
/// </summary>
public sealed class AuditEntry
{
    private static long provisional;

    /// <summary>1, 2, 3 … without a gap; below zero, and falling in the order they were made, until it is saved: several may wait for one saving.</summary>
    public long Number { get; private set; } = Interlocked.Decrement(ref provisional);

    /// <summary>To the millisecond: what every store keeps.</summary>
    public DateTimeOffset At { get; private set; }

    public required string By { get; init; }

    /// <summary>Address of the browser, or <see cref="CommandLine"/>.</summary>
    public required string From { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: <c>Upload 17</c>; empty when it concerns the installation as a whole.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Properties before, as a JSON object; null when there was nothing or nothing changed.</summary>
    public string? Before { get; private set; }

    /// <summary>Properties after, as a JSON object; of a change those that changed.</summary>
    public string? After { get; private set; }

    /// <summary>Why, where the one who did it was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>SHA-256 of all of the above, hex in lower case: <see cref="AuditChain.HashOf"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What the log is searched in, as one text in small letters: the store makes it of the above, and it is not hashed.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>The entity of the same context that it speaks of: number and properties are taken from it when both are saved.</summary>
    [NotMapped]
    public object? Concerns { get; init; }

    /// <summary>What is to be known beside an entity that did not change, or without one: for <see cref="After"/>.</summary>
    [NotMapped]
    public object? Facts { get; init; }

    /// <summary>Where people at the server's own terminal come from.</summary>
    public const string CommandLine = "command line";

    internal void Describe(string subject, string? before, string? after) => (Subject, Before, After) = (subject, before, after);

    internal void Chain(long number, DateTimeOffset at, string previous)
    {
        (Number, At, Previous) = (number, at, previous);
        Hash = AuditChain.HashOf(this);
    }
}

/// <summary>What can be recorded; each has a text <c>action_…</c> on the page of the log.</summary>
public static class AuditActions
{
    /// <summary>A file was put into the inbox through the browser.</summary>
    public const string FileUploaded = "File.Uploaded";

    /// <summary>A run was asked for.</summary>
    public const string RunAsked = "Run.Asked";

    /// <summary>The warehouse was emptied.</summary>
    public const string WarehouseEmptied = "Warehouse.Emptied";

    /// <summary>Something was taken away as a file.</summary>
    public const string ExportMade = "Export.Made";

    /// <summary>A file of a record was taken: which, by number and hash.</summary>
    public const string AttachmentTaken = "Attachment.Taken";

    /// <summary>Somebody came in: with what, and from where.</summary>
    public const string SignedIn = "SignIn.Done";

    /// <summary>A password, code or passkey was refused.</summary>
    public const string SignInRefused = "SignIn.Refused";

    /// <summary>Too many refused in a row: the account is locked for a while.</summary>
    public const string LockedOut = "SignIn.LockedOut";

    public const string SignedOut = "SignIn.Ended";

    /// <summary>Sessions were ended from elsewhere.</summary>
    public const string SessionsRevoked = "Session.Revoked";

    /// <summary>An account's owner changed the password.</summary>
    public const string PasswordChanged = "Account.PasswordChanged";

    /// <summary>A second factor or passkey was added.</summary>
    public const string FactorAdded = "Account.FactorAdded";

    /// <summary>A second factor or passkey was taken away.</summary>
    public const string FactorRemoved = "Account.FactorRemoved";

    /// <summary>The account was linked to a person of the city's own sign-in, at their first sign-in.</summary>
    public const string AccountLinked = "Account.Linked";

    /// <summary>From now on the account comes in by the city's own sign-in only.</summary>
    public const string AccountHandedOver = "Account.HandedOver";

    public const string AccountMade = "Account.Made";

    /// <summary>Name or unit of an account.</summary>
    public const string AccountChanged = "Account.Changed";

    public const string AccountDisabled = "Account.Disabled";

    public const string AccountEnabled = "Account.Enabled";

    public const string AccountUnlocked = "Account.Unlocked";

    /// <summary>A new password for the next sign-in holds from now on; second factors are taken away with the old one.</summary>
    public const string AccountReset = "Account.Reset";

    /// <summary>A one-time password was asked for; the account stays as it is until it is approved.</summary>
    public const string ResetAsked = "Account.ResetAsked";

    public const string ResetDeclined = "Account.ResetDeclined";

    public const string AccessAsked = "Access.Asked";

    public const string AccessApproved = "Access.Approved";

    public const string AccessDeclined = "Access.Declined";

    /// <summary>All roles of an account were taken back.</summary>
    public const string AccessTakenBack = "Access.TakenBack";

    /// <summary>A record of a module was made.</summary>
    public const string RecordMade = "Record.Made";

    public const string RecordChanged = "Record.Changed";

    /// <summary>A record went from a state to another.</summary>
    public const string RecordMoved = "Record.Moved";

    public const string RecordDeleted = "Record.Deleted";

    /// <summary>Something was said about a record, or reported on it.</summary>
    public const string RecordAnswered = "Record.Answered";

    /// <summary>A record was given to somebody to see to, or given back.</summary>
    public const string RecordAssigned = "Record.Assigned";

    /// <summary>Somebody had a personal value shown in clear: which, and what for.</summary>
    public const string PersonalShown = "Personal.Shown";

    public const string FileAttached = "File.Attached";

    public const string FileRemoved = "File.Removed";

    public static IReadOnlyList<string> All { get; } =
    [
        FileUploaded, RunAsked, WarehouseEmptied, ExportMade,
        SignedIn, SignInRefused, LockedOut, SignedOut, SessionsRevoked, PasswordChanged, FactorAdded, FactorRemoved,
        AccountMade, AccountChanged, AccountDisabled, AccountEnabled, AccountUnlocked, AccountReset, ResetAsked, ResetDeclined, AccountLinked, AccountHandedOver,
        AccessAsked, AccessApproved, AccessDeclined, AccessTakenBack,
        RecordMade, RecordChanged, RecordMoved, RecordDeleted, RecordAnswered, RecordAssigned, PersonalShown, FileAttached, FileRemoved,
    ];
}
