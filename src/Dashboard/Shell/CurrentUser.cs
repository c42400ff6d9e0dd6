using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Who asks, and what part of the city they may see.</summary>
/// <param name="Name">As it is written beside what they did.</param>
/// <param name="Scope">Counties they may see.</param>
public sealed record CurrentUser(string Name, CountyScope Scope)
{
    /// <summary>Whoever sits at this machine; there is no sign-in yet.</summary>
    public static CurrentUser Local { get; } = new("local", CountyScope.City);
}
