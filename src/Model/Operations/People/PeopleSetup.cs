using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Model.Operations.People;

/// <summary>Accounts and their passwords, for the web host and the command line alike.</summary>
public static class PeopleSetup
{
    /// <summary>Wrong passwords in a row before an account is locked.</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    // PBKDF2 with HMAC-SHA-512, as often as OWASP asks for it; a password typed after this was raised is hashed anew.
    private const int HashRounds = 210_000;

    public static IdentityBuilder AddPeople(this IServiceCollection services) => services
        .Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds)
        .AddIdentityCore<UserAccount>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = MostFailures;
            options.Lockout.DefaultLockoutTimeSpan = Lockout;
            options.Lockout.AllowedForNewUsers = true;
            // Our own rules stand in for Identity's.
            options.Password = new PasswordOptions { RequiredLength = 1, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
        })
        .AddPasswordValidator<PasswordRules>()
        .AddEntityFrameworkStores<OperationsDb>();
}
