using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Who asks, and what they may do and see. Read from the store for each request: what is taken back is taken back at once.</summary>
/// <param name="Id">Of the account.</param>
/// <param name="Session">The sign-in that this request belongs to.</param>
/// <param name="Name">Sign-in name: written beside what they do.</param>
/// <param name="Access">Roles and place.</param>
/// <param name="Duty">What they must do before anything else.</param>
public sealed record CurrentUser(Guid Id, Guid Session, string Name, Access Access, SettlingIn Duty = SettlingIn.Nothing)
{
    /// <summary>Nobody is signed in.</summary>
    public static CurrentUser Nobody { get; } = new(Guid.Empty, Guid.Empty, "", Access.None);

    public bool IsSignedIn => Id != Guid.Empty;

    /// <summary>Counties they may see.</summary>
    /// <exception cref="InvalidOperationException">Who has no business role sees no county.</exception>
    public CountyScope Scope => SeesBusiness ? Access.Scope : throw new InvalidOperationException("An account without a business role has no counties.");

    /// <summary>Where their work begins; their own account when they have no role yet.</summary>
    public string Start => IsSignedIn ? Access.Start : Gate.SignIn;

    /// <summary>Whole city, as against some counties.</summary>
    public bool SeesCity => SeesBusiness && Access.Counties.Count == 0;

    private bool SeesBusiness => Roles.Of(Access.Roles).Any(role => !role.IsAdministrator);

    public bool Has(string permission) => permission == Permissions.Anyone || (IsSignedIn && Access.Has(permission));

    /// <summary>May look at a page that states this.</summary>
    public bool MayOpen(PagePermissionAttribute page) => Has(page.Permission) && (page.Scoping != CountyScoping.City || SeesCity);

    /// <summary>May send a form to it.</summary>
    public bool MayChange(PagePermissionAttribute page) => MayOpen(page) && page.Change is { } change && Has(change);
}

/// <summary>What an account must do after signing in before anything else.</summary>
public enum SettlingIn
{
    Nothing,

    /// <summary>The password was set by somebody else or is too old.</summary>
    ChangePassword,

    /// <summary>This account must have a second factor and has none.</summary>
    AddSecondFactor,
}
