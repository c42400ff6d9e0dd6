using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Kit.Drafts;

namespace Dashboard.Shell.Forms;

/// <summary>Keeps what somebody typed into a form and did not send: by their own wish, or because their session had ended when they did.</summary>
public sealed class Drafts(OperationsDb db, TimeProvider clock)
{
    public Task<Draft?> FindAsync(Guid account, string form, CancellationToken stop) => db.Drafts.SingleOrDefaultAsync(draft => draft.AccountId == account && draft.Form == form, stop);

    /// <returns>False when it is too long to keep.</returns>
    public async Task<bool> KeepAsync(Guid account, string form, Typed typed, CancellationToken stop)
    {
        var fields = typed.ToJson();
        if (fields.Length > Draft.LongestFields)
        {
            return false;
        }

        if (await FindAsync(account, form, stop) is { } draft)
        {
            (draft.Fields, draft.At) = (fields, clock.GetUtcNow());
        }
        else
        {
            db.Drafts.Add(new Draft { AccountId = account, Form = form, Fields = fields, At = clock.GetUtcNow() });
        }

        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>With the next saving.</summary>
    public async Task DropAsync(Guid account, string form, CancellationToken stop)
    {
        if (await FindAsync(account, form, stop) is { } draft)
        {
            db.Drafts.Remove(draft);
        }
    }
}

/// <summary>Set on pages whose form is kept as a draft when its sender's session has ended.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsDraftAttribute : Attribute;
