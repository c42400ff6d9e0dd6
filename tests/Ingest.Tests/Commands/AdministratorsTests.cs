using Ingest.Commands;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Ingest.Tests.Commands;

/// <summary>The first accounts of an installation are made at the server and nowhere else.</summary>
public sealed class AdministratorsTests : IDisposable
{
    private static readonly string[] Three = ["administrators", "--system", "wang", "--security", "zhao", "--audit", "sun"];

    private readonly Installation here = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_administrators_are_made_each_with_a_password_of_its_own_that_must_be_changed()
    {
        var answered = await here.RunAsync([.. Three, "--json"]);

        Assert.Equal(ExitCode.Done, answered.Exit);
        var passwords = answered.Json.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("password").GetString()!).ToList();
        Assert.Equal(3, passwords.Distinct(StringComparer.Ordinal).Count());
        await using var db = OperationsStore.Open(here.Data);
        var accounts = await db.Users.OrderBy(account => account.UserName).ToListAsync(Stop);
        Assert.Equal(
            [("sun", Roles.AuditAdministrator), ("wang", Roles.SystemAdministrator), ("zhao", Roles.SecurityAdministrator)],
            accounts.Select(account => (account.UserName!, account.Roles.Single())));
        Assert.All(accounts, account => Assert.Null(account.PasswordChangedAt));
        Assert.All(passwords, password => Assert.Empty(PasswordRules.Faults(accounts[0], password)));
        Assert.Equal([AuditActions.AccountMade, AuditActions.AccountMade, AuditActions.AccountMade], await db.Audit.Select(entry => entry.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task An_office_that_is_held_is_not_given_again()
    {
        await here.RunAsync(Three);

        var again = await here.RunAsync("administrators", "--system", "another", "--lang", "en");

        Assert.Equal(ExitCode.Refused, again.Exit);
        Assert.Contains("somebody is System administrator already", again.Output, StringComparison.Ordinal);
        await using var db = OperationsStore.Open(here.Data);
        Assert.Equal(3, await db.Users.CountAsync(Stop));
    }

    [Fact]
    public async Task An_administrator_who_lost_the_password_gets_one_at_the_server_and_nobody_else_does()
    {
        await here.RunAsync(Three);

        var reset = await here.RunAsync("administrators", "--reset", "wang");
        var unknown = await here.RunAsync("administrators", "--reset", "nobody");

        Assert.Equal((ExitCode.Done, ExitCode.Refused), (reset.Exit, unknown.Exit));
        await using var db = OperationsStore.Open(here.Data);
        var last = await db.Audit.OrderByDescending(entry => entry.Number).FirstAsync(Stop);
        Assert.Equal((AuditActions.AccountReset, AuditEntry.CommandLine), (last.Action, last.From));
        Assert.DoesNotContain(reset.Output.Split(' ', '\n').Where(word => word.Count(c => c == '-') == 3), password => (last.Before + last.After).Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sample_city_gets_none_and_without_a_name_nothing_is_made()
    {
        Assert.Equal(ExitCode.Refused, (await here.RunAsync("administrators")).Exit);
        new BusinessDate(here.Data, TimeProvider.System).Remember(DataMode.Sample);

        Assert.Equal(ExitCode.Refused, (await here.RunAsync(Three)).Exit);
    }

    public void Dispose() => here.Dispose();
}
