namespace Model.Codes;

/// <summary>Names of the insuring offices' counties, and of the one that stands for what could not be resolved.</summary>
public static class CountyNames
{
    /// <summary>未能对应的县: the employer is in no register of any office.</summary>
    public const string Unresolved = "000000";

    public static Bilingual Of(string county) => county == Unresolved
        ? new Bilingual("未能对应县（市、区）", "County not resolved")
        : CodeList.Named("counties").NameOf(county);
}
