using System.Globalization;
using System.Text.RegularExpressions;

namespace Model.Analysis.Warnings;

/// <summary>预警规则: what is watched, from where on it warns, why, and who must see it. Data, not code: <c>Analysis/Warnings/Rules/&lt;id&gt;.yml</c>.</summary>
public sealed partial record WarningRule
{
    public required string Id { get; init; }

    /// <summary>In lists, the most pressing first.</summary>
    public required int Order { get; init; }

    public required Bilingual Name { get; init; }

    public required Bilingual Watches { get; init; }

    /// <summary>From where on it warns; <c>{names}</c> stand for <see cref="Numbers"/>.</summary>
    public required Bilingual Threshold { get; init; }

    public required Bilingual Why { get; init; }

    /// <summary>误报的判定: when a warning of the past is held to have been false.</summary>
    public required Bilingual FalseAlarm { get; init; }

    /// <summary>What a warning says; <c>{names}</c> stand for its figures.</summary>
    public required Bilingual Says { get; init; }

    public required WarningMethod Method { get; init; }

    /// <summary>What the method is told.</summary>
    public required Dictionary<string, double> Numbers { get; init; }

    /// <summary>Urgent from this score on; null for never.</summary>
    public double? UrgentFrom { get; init; }

    /// <summary>A dismissed warning is raised again when its score is this many times what it was then.</summary>
    public required double Worse { get; init; }

    /// <summary>Roles that must see it, each within its counties.</summary>
    public required List<string> For { get; init; }

    /// <summary>Working days within which somebody says that they have seen it.</summary>
    public required int AcknowledgeDays { get; init; }

    /// <summary>Address of the rows behind it; <c>{names}</c> stand for what it is about.</summary>
    public required string Rows { get; init; }

    public required Bilingual Source { get; init; }

    public static IReadOnlyList<WarningRule> All { get; } =
        [.. EmbeddedText.Paths("Analysis/Warnings/Rules", ".yml").Select(Yaml.ReadEmbedded<WarningRule>).OrderBy(rule => rule.Order)];

    /// <returns>Null for a rule that this version does not have.</returns>
    public static WarningRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Rules that some roles must see.</summary>
    public static IReadOnlyList<string> OfRoles(IEnumerable<string> roles) => [.. All.Where(rule => rule.For.Intersect(roles, StringComparer.Ordinal).Any()).Select(rule => rule.Id)];

    /// <summary>One of the rule's texts with its numbers in it.</summary>
    public Bilingual InWords(Bilingual text) => new(WithNumbers(text.Zh), WithNumbers(text.En));

    /// <summary>One of <see cref="Numbers"/>.</summary>
    internal double this[string number] => Numbers.TryGetValue(number, out var value) ? value : throw new InvalidOperationException($"The rule {Id} says nothing of {number}.");

    private string WithNumbers(string text) => Names().Replace(text, match => this[match.Groups["name"].Value].ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("{(?<name>[a-z_]+)}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Names();
}

/// <summary>How a rule looks at the data.</summary>
public enum WarningMethod
{
    /// <summary>A unit of a running plan whose ratio to the baseline lies above the path with its whole interval.</summary>
    OffPath,

    /// <summary>A unit of a running plan that is unlikely to keep the path of the year.</summary>
    UnlikelyTarget,

    /// <summary>The last settled month of a unit's control chart has an unfavourable signal.</summary>
    ChartSignal,

    /// <summary>More in twelve months than in the time before, by industry and county.</summary>
    MoreInCells,

    /// <summary>More in twelve months than in the time before, by key situation and county.</summary>
    MoreInSituations,

    /// <summary>Fewer reported of a month than in the years before, by county.</summary>
    FewerReported,

    /// <summary>More injuries at an employer than its size, industry and the differences among employers explain.</summary>
    EmployerInjuries,

    /// <summary>New cases of occupational disease at an employer.</summary>
    EmployerDiseases,

    /// <summary>Deaths at an employer.</summary>
    EmployerDeaths,

    /// <summary>A department's file is overdue.</summary>
    OverdueFeed,
}
