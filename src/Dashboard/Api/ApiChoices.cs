using Model.Analysis;
using Model.Codes;
using Model.Plans;

namespace Dashboard.Api;

/// <summary>What a parameter may be, where that is a list: by path and parameter, or by parameter where it is the same everywhere, as in <see cref="ApiTexts"/>.</summary>
internal static class ApiChoices
{
    private static readonly string[] YesNo = ["true", "false"];

    private static readonly Dictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal)
    {
        ["/incidence by"] = All<IncidenceBy>(),
        ["/diseases by"] = All<DiseaseBy>(),
        ["/diseases/{from}/{to} by"] = All<DiseaseSpanBy>(),
        ["/matrix rows"] = All<MatrixRows>(),
        ["/targets level"] = ["city", "county"],
        ["/targets measure"] = [Measure.Production.Word(), Measure.All.Word()],
        ["/targets/{plan}/{unit} measure"] = [Measure.Production.Word(), Measure.All.Word()],
        ["/employers sort"] = All<EmployerSort>(),
        ["/rows/{fact} fact"] = All<Fact>(),
        ["grain"] = All<Grain>(),
        ["measure"] = All<Measure>(),
        ["plan"] = [.. TargetPlan.Shipped.Select(plan => plan.Id)],
        ["key-industry"] = [.. PlanUnits.Codes],
        ["industry"] = [.. CodeList.Named("industries").Codes, IndustryNames.Unresolved],
        ["county"] = Codes("counties"),
        ["size"] = Codes("size-bands"),
        ["status"] = ["recognised", "pending", "rejected"],
        ["cause"] = Codes("causes"),
        ["ground"] = Codes("grounds"),
        ["severity"] = Codes("severities"),
        ["disease"] = Codes("disease-kinds"),
        ["stage"] = Codes("stages"),
        ["exposure"] = Codes("exposure-bands"),
        ["payer"] = Codes("payers"),
        ["active"] = YesNo,
        ["descending"] = YesNo,
        ["pneumoconiosis-only"] = YesNo,
        ["new-only"] = YesNo,
        ["without-projects"] = YesNo,
    };

    /// <returns>Null where it is no choice among few.</returns>
    /// <param name="path">Below <see cref="ApiRoutes.Root"/>.</param>
    /// <param name="parameter">Name in the address.</param>
    public static IReadOnlyList<string>? Of(string path, string parameter) =>
        Known.GetValueOrDefault($"{path} {parameter}") ?? Known.GetValueOrDefault(parameter);

    /// <summary>Parameters of a query that may not be left out.</summary>
    public static bool IsRequired(string path, string parameter) => (path, parameter) == ("/incidence", "by") || parameter == ApiExport.Purpose;

    private static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(choice => choice.Word())];

    private static IReadOnlyList<string> Codes(string list) => [.. CodeList.Named(list).Codes];
}
