using Model.Operations.Kit.Assignments;
using Model.Operations.Kit.Attachments;

namespace Model.Operations.Kit;

/// <summary>案卷: a record with a number of its own, with files and with what people said about it.</summary>
public abstract class Dossier : SoughtRecord
{
    private readonly List<Attachment> attachments = [];
    private readonly List<Comment> comments = [];
    private readonly List<Assignment> assignments = [];

    /// <summary>编号, as people cite it; null until it is drawn.</summary>
    public string? Number { get; private set; }

    /// <summary>All there ever were, in the order they came.</summary>
    public IReadOnlyList<Attachment> Attachments => [.. attachments.OrderBy(attachment => attachment.Number)];

    /// <summary>经办人, by sign-in name; null while it is nobody's.</summary>
    public string? Assignee { get; private set; }

    /// <summary>Who was given it, oldest first.</summary>
    public IReadOnlyList<Assignment> Assignments => [.. assignments.OrderBy(assignment => assignment.Number)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Comment> Comments => [.. comments.OrderBy(comment => comment.Number)];

    /// <exception cref="InvalidOperationException">It has one: a number is given once.</exception>
    public void TakeNumber(string number) => Number = Number is null ? number : throw new InvalidOperationException($"It is {Number} already.");

    /// <param name="part">What of the dossier it belongs to, in the module's words.</param>
    public Attachment Attach(StoredFile file, string part, string by, DateTimeOffset at)
    {
        var added = new Attachment(attachments.Count + 1, part, file.Name, file.Kind, file.Bytes, file.Sha256, by, at);
        attachments.Add(added);
        return added;
    }

    /// <param name="unit">Whom they speak for; null for nobody but themselves.</param>
    /// <returns>Null when nothing was said.</returns>
    public Comment? Say(string? text, string by, string? unit, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var added = new Comment(comments.Count + 1, text.Trim(), by, unit, at);
        comments.Add(added);
        return added;
    }

    /// <summary>交办: gives it to somebody, or back. Who may be given it, the caller knows (<see cref="Assignable"/>).</summary>
    /// <param name="to">Sign-in name; null to give it back.</param>
    /// <param name="reason">Needed unless somebody takes over themselves what is nobody's.</param>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Assign(string? to, string by, DateTimeOffset at, string? reason)
    {
        if (to == Assignee)
        {
            return AssignmentRefusals.Already;
        }

        if (string.IsNullOrWhiteSpace(reason) && (to != by || Assignee is not null))
        {
            return AssignmentRefusals.NoReason;
        }

        Assignee = to;
        assignments.Add(new Assignment(assignments.Count + 1, to, by, at, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()));
        return null;
    }

    private protected override IEnumerable<string?> AllFindable => Findable.Prepend(Number);
}
