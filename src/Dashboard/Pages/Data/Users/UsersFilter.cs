using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>What the list of accounts is asked for, as it stands in the address.</summary>
public sealed record UsersFilter
{
    /// <summary>Part of a name, an account or a unit.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "role")]
    public string? Role { get; init; }

    [FromQuery(Name = "county")]
    public string? County { get; init; }

    /// <summary>A word of <see cref="AccountState"/>.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>A word of <see cref="AccountSort"/>, with <c>-</c> before it for downwards.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    /// <summary>The order in force.</summary>
    public string Order => Address.Given(Sort) is { } sort && Words.Choice<AccountSort>(sort.TrimStart('-')) is not null ? sort : "name";

    public AccountState? Chosen => Address.Given(State) is { } state ? Words.Choice<AccountState>(state) : null;

    public AccountQuery Query => new()
    {
        Text = Address.Given(Text),
        Role = Address.Given(Role),
        County = Address.Given(County),
        State = Chosen,
        Sort = Words.Choice<AccountSort>(Order.TrimStart('-'))!.Value,
        Descending = Order.StartsWith('-'),
    };
}
