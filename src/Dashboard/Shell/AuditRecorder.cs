using Model.Operations;
using Model.Operations.Audit;

namespace Dashboard.Shell;

/// <summary>Writes down what the user of this request does. Nothing is kept until the store is saved: with the change, or not at all.</summary>
public sealed class AuditRecorder(OperationsDb db, CurrentUser user, IHttpContextAccessor http)
{
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="concerns">The entity of the store that is changed; its values are recorded.</param>
    /// <param name="facts">What else is to be known; recorded where no entity is concerned or it did not change.</param>
    /// <param name="reason">Why, where it was asked.</param>
    public void Add(string action, object? concerns = null, object? facts = null, string? reason = null) => AddFor(user.Name, action, concerns, facts, reason);

    /// <summary>As <see cref="Add"/>, of somebody who is only just signing in.</summary>
    public void AddFor(string name, string action, object? concerns = null, object? facts = null, string? reason = null) => db.Audit.Add(new AuditEntry
    {
        By = name,
        From = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
        Action = action,
        Concerns = concerns,
        Facts = facts,
        Reason = reason,
    });
}
