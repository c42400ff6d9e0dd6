namespace Model.Codes;

/// <summary>Names of divisions of GB/T 4754-2017, and of the one that stands for what could not be resolved.</summary>
public static class IndustryNames
{
    /// <summary>未能对应的行业: the code sent names no division of either edition.</summary>
    public const string Unresolved = "00";

    public static Bilingual Of(string division) => division == Unresolved
        ? new Bilingual("未能对应行业", "Industry not resolved")
        : CodeList.Named("industries").NameOf(division);
}
