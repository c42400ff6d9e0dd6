using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>How long a sign-in holds and what it takes; section <c>SignIn</c> of the configuration.</summary>
public sealed class SignInRules
{
    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Hours after which it ends whatever was done: a working day.</summary>
    public int AbsoluteHours { get; set; } = 12;

    /// <summary>Days after which a password must be changed (GB/T 22239-2019 8.1.4.1 asks for change from time to time); 0 for never.</summary>
    public int PasswordDays { get; set; } = 90;

    /// <summary>Who must have a second factor or a passkey.</summary>
    public SecondFactorDuty SecondFactor { get; set; } = SecondFactorDuty.Administrators;

    /// <summary>The account must show two things when it signs in.</summary>
    public bool AsksSecondFactor(UserAccount account) => SecondFactor switch
    {
        SecondFactorDuty.Everyone => true,
        SecondFactorDuty.Administrators => Roles.Of(account.Roles).Any(role => role.IsAdministrator),
        _ => false,
    };

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);
}

public enum SecondFactorDuty
{
    Nobody,
    Administrators,
    Everyone,
}
