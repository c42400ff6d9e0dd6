namespace Model.Operations.Kit.Personal;

/// <summary>处理目的: what somebody may want to see a personal value in clear for.</summary>
public enum PersonalPurpose
{
    /// <summary>To reach the person about the work that the value was given for.</summary>
    Contact,

    /// <summary>To put right a value that may be wrong.</summary>
    Check,

    /// <summary>The person asked what is kept of them (个人信息保护法 art. 45).</summary>
    Person,

    /// <summary>Supervision, audit, prosecution or a court asked by law.</summary>
    Authority,
}

/// <summary>Purposes in words.</summary>
public static class PersonalPurposes
{
    /// <summary>As a form offers them, in the current language.</summary>
    public static IEnumerable<(string Value, string Words)> Options => Enum.GetValues<PersonalPurpose>().Select(purpose => ($"{purpose}", Of(purpose).ToString()));

    public static Bilingual Of(PersonalPurpose purpose) => purpose switch
    {
        PersonalPurpose.Contact => new("因工作联系本人", "to reach the person about this work"),
        PersonalPurpose.Check => new("核对、更正信息", "to check it or put it right"),
        PersonalPurpose.Person => new("本人要求查阅", "the person asked for it"),
        PersonalPurpose.Authority => new("监督、审计或司法机关依法要求", "supervision, audit or a court asked by law"),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };
}
