using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Model.Operations.Audit;
using Model.Warehouse;

namespace Model.Operations.People;

/// <summary>三员: the first system, security and audit administrators of an installation, made at the server; there are no accounts before them.</summary>
public sealed class Administrators(DataFolder data, TimeProvider clock)
{
    /// <summary>Makes an account for one of the three offices.</summary>
    /// <param name="role">Of an administrator.</param>
    /// <param name="account">To sign in with.</param>
    /// <param name="by">Who sits at the server.</param>
    /// <param name="stop">Ends the saving.</param>
    /// <returns>The one-time password, or why nothing was made.</returns>
    public async Task<(string? Password, AdministratorRefusal? Refusal)> MakeAsync(string role, string account, string by, CancellationToken stop)
    {
        await using var services = Services();
        var (db, accounts) = (services.GetRequiredService<OperationsDb>(), services.GetRequiredService<UserManager<UserAccount>>());
        // Later ones are asked for and approved like every account: this door is for the first only.
        if (await db.Users.AnyAsync(a => a.DisabledAt == null && a.Roles.Contains(role), stop))
        {
            return (null, AdministratorRefusal.OfficeIsHeld);
        }

        var (made, password) = (new UserAccount { Id = Guid.NewGuid(), UserName = account, Name = Roles.Find(role)!.Name.Zh, CreatedAt = clock.GetUtcNow() }, OneTimePassword.Make());
        made.Give(new Access([role], [], null));
        db.Audit.Add(Entry(by, AuditActions.AccountMade, made));
        var result = await accounts.CreateAsync(made, password);
        return result.Succeeded ? (password, null)
            : (null, result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)) ? AdministratorRefusal.NameIsTaken : AdministratorRefusal.NameHasOtherLetters);
    }

    /// <summary>A one-time password for an administrator who cannot come in any more.</summary>
    /// <returns>The password, or why nothing changed.</returns>
    public async Task<(string? Password, AdministratorRefusal? Refusal)> ResetAsync(string account, string by, CancellationToken stop)
    {
        await using var services = Services();
        var (db, accounts) = (services.GetRequiredService<OperationsDb>(), services.GetRequiredService<UserManager<UserAccount>>());
        if (await accounts.FindByNameAsync(account) is not { IsSample: false } found || !Roles.Of(found.Roles).Any(role => role.IsAdministrator))
        {
            return (null, AdministratorRefusal.NotAnAdministrator);
        }

        var now = clock.GetUtcNow();
        var password = OneTimePassword.Make();
        await new PasswordReset(accounts, db).ResetAsync(
            found,
            password,
            () => db.Audit.Add(Entry(by, AuditActions.AccountReset, found)),
            async () => (await db.Sessions.Where(s => s.AccountId == found.Id && s.EndedAt == null).ToListAsync(stop)).ForEach(s => s.End(SessionEnd.CredentialsChanged, now)),
            stop);
        return (password, null);
    }

    private static AuditEntry Entry(string by, string action, UserAccount account) => new() { By = by, From = AuditEntry.CommandLine, Action = action, Concerns = account };

    private ServiceProvider Services()
    {
        OperationsStore.Open(data).Dispose();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory, LoggerFactory>().AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddOperations(data, _ => CountyScope.City);
        services.AddPeople();
        return services.BuildServiceProvider();
    }
}

public enum AdministratorRefusal
{
    /// <summary>Somebody holds the office already.</summary>
    OfficeIsHeld,
    NameIsTaken,
    NameHasOtherLetters,

    /// <summary>No account of an administrator has that name.</summary>
    NotAnAdministrator,
}
