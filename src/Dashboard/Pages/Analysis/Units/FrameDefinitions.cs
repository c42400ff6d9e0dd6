using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What the figures of an analysis page mean, under its as-of line.</summary>
public static class FrameDefinitions
{
    public static void DefineIncidence(this PageFrame frame, IStringLocalizer<AnalysisTexts> text) => frame.Definitions.AddRange(
    [
        (text["Incidence"], text["IncidenceDefinition"], "/definitions#incidence"),
        (text["IntervalWord"], text["IntervalDefinition"], "/definitions#targets"),
        (text["VerdictsWord"], text["VerdictsDefinition"], "/definitions#targets"),
        (text["SmallWord"], text["SmallDefinition", SmallNumbers.LeastInsured, SmallNumbers.LeastExpected], "/definitions#small"),
    ]);

    public static void DefineDisease(this PageFrame frame, IStringLocalizer<AnalysisTexts> words) => frame.Definitions.AddRange(
    [
        (words["DiseaseWord"], words["DiseaseDefinition"], "/definitions#occupational-disease"),
        (words["IntervalWord"], words["IntervalDefinition"], "/definitions#targets"),
    ]);
}
