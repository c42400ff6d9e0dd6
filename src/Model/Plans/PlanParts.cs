using Model.Codes;
using YamlDotNet.RepresentationModel;

namespace Model.Plans;

/// <summary>Makes a plan of the keys of its file.</summary>
/// <param name="keys">Notes what is wrong.</param>
/// <param name="id">By the name of the file.</param>
internal sealed class PlanParts(PlanKeys keys, string id)
{
    private static readonly string[] Confirmable = ["baseline", "measure", "reduction", "path", "units"];

    private static readonly string[] Measures = ["production", "all"];

    /// <returns>Null when a part is missing or wrong.</returns>
    public TargetPlan? Read(YamlMappingNode root)
    {
        keys.Known(root, "", "id", "name", "short", "baseline", "final_year", "reduction", "path", "measure", "units", "counties", "to_be_confirmed", "recalculations", "source");
        if (keys.Text(root, "", "id") is { } written && written != id)
        {
            keys.Refuse<object>(keys.Find(root, "", "id")!, "id", PlanRule.OtherId);
        }

        var (name, called, source) = (keys.Bilingual(root, "name"), keys.Bilingual(root, "short"), keys.Bilingual(root, "source"));
        var counties = Counties(root);
        var units = Units(root, counties);
        var baseline = Baseline(root, units);
        var final = FinalYear(root, baseline);
        var reduction = keys.Find(root, "", "reduction") is { } share ? keys.Share(share, "reduction") : null;
        var path = baseline is not null && final is { } last && reduction is { } wanted ? PathOf(root, baseline.Years[^1], last, wanted) : null;
        var (measure, open, anew) = (Measure(root), Open(root), new PlanRecalculations(keys, id).Read(root));
        return name is null || called is null || source is null || baseline is null || final is null || reduction is null || path is null || measure is null ? null : new TargetPlan
        {
            Id = id,
            Name = name,
            Short = called,
            Baseline = baseline,
            FinalYear = final.Value,
            Reduction = reduction.Value,
            Path = path,
            Measure = measure,
            Units = units,
            Counties = counties,
            ToBeConfirmed = open,
            Recalculations = anew,
            Source = source,
        };
    }

    private List<string> Counties(YamlMappingNode root)
    {
        var known = CodeList.Named("counties").Codes.ToHashSet(StringComparer.Ordinal);
        return Codes(root, "counties", known.Contains, PlanRule.UnknownCounty);
    }

    private List<string> Units(YamlMappingNode root, List<string> counties)
    {
        var units = keys.Texts(root, "", "units");
        foreach (var (at, unit) in units)
        {
            var kind = PlanUnits.KindOf(unit);
            if (kind is null)
            {
                keys.Refuse<object>(at, "units", PlanRule.UnknownUnit);
            }
            else if (kind == PlanUnitKind.County && counties.Count > 0 && !counties.Contains(unit))
            {
                keys.Refuse<object>(at, "units", PlanRule.UnitElsewhere);
            }
        }

        return [.. units.Select(unit => unit.Value)];
    }

    private List<string> Open(YamlMappingNode root) => Codes(root, "to_be_confirmed", part => Confirmable.Contains(part, StringComparer.Ordinal), PlanRule.UnknownPart);

    private List<string> Codes(YamlMappingNode root, string key, Func<string, bool> isKnown, PlanRule otherwise)
    {
        var codes = keys.Texts(root, "", key, mayMiss: true);
        foreach (var (at, code) in codes.Where(code => !isKnown(code.Value)))
        {
            keys.Refuse<object>(at, key, otherwise);
        }

        return [.. codes.Select(code => code.Value)];
    }

    private string? Measure(YamlMappingNode root) => keys.Text(root, "", "measure") switch
    {
        null => null,
        var known when Measures.Contains(known, StringComparer.Ordinal) => known,
        _ => keys.Refuse<string>(keys.Find(root, "", "measure")!, "measure", PlanRule.UnknownMeasure),
    };

    private int? FinalYear(YamlMappingNode root, PlanBaseline? baseline) =>
        keys.Find(root, "", "final_year") is not { } at || keys.Year(at, "final_year") is not { } year ? null
        : baseline is not null && year <= baseline.Years[^1] ? keys.Refuse<int?>(at, "final_year", PlanRule.EndBeforeBaseline)
        : year;

    private PlanBaseline? Baseline(YamlMappingNode root, List<string> units)
    {
        if (keys.Mapping(root, "", "baseline") is not { } node)
        {
            return null;
        }

        keys.Known(node, "baseline", "rule", "years", "rates");
        var rule = keys.Choice<BaselineRule>(node, "baseline", "rule", PlanRule.UnknownRule);
        var years = keys.Texts(node, "baseline", "years").Select(year => (year.At, Year: keys.Year(year.At, "baseline.years"))).ToList();
        if (years.Zip(years.Skip(1)).FirstOrDefault(pair => pair.First.Year > pair.Second.Year) is { Second.At: { } early })
        {
            return keys.Refuse<PlanBaseline>(early, "baseline.years", PlanRule.YearsNotAscending);
        }

        if (rule is BaselineRule.Year or BaselineRule.Given && years.Count > 1)
        {
            keys.Refuse<object>(years[1].At, "baseline.years", PlanRule.OneYear);
        }

        var rates = Rates(node, rule, units);
        return rule is null || years.Count == 0 || years.Exists(year => year.Year is null) ? null : new PlanBaseline { Rule = rule.Value, Years = [.. years.Select(year => year.Year!.Value)], Rates = rates };
    }

    private Dictionary<string, double> Rates(YamlMappingNode baseline, BaselineRule? rule, List<string> units)
    {
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        var node = keys.Mapping(baseline, "baseline", "rates", mayMiss: rule != BaselineRule.Given);
        List<string> wanted = rule != BaselineRule.Given ? [] : units.Count == 1 ? units : [.. units, "together"];
        foreach (var (key, value) in node?.Children.Select(child => (Key: (child.Key as YamlScalarNode)?.Value ?? "", child.Value)) ?? [])
        {
            if (!wanted.Contains(key))
            {
                keys.Refuse<object>(value, $"baseline.rates.{key}", PlanRule.RatesElsewhere);
            }
            else if (keys.Rate(value, $"baseline.rates.{key}") is { } rate)
            {
                rates[key] = rate;
            }
        }

        // A group of persons has no rate that could be compared with one.
        foreach (var unit in wanted.Where(unit => node is not null && PlanUnits.KindOf(unit) != PlanUnitKind.Group && !rates.ContainsKey(unit)))
        {
            keys.Refuse<object>(PlanKeys.LineOf(node!), $"baseline.rates.{unit}", "", PlanRule.RatesMissing);
        }

        return rates;
    }

    private PlanPath? PathOf(YamlMappingNode root, int baselineYear, int finalYear, double reduction)
    {
        if (keys.Mapping(root, "", "path") is not { } node)
        {
            return null;
        }

        keys.Known(node, "path", "shape", "steps");
        if (keys.Choice<PathShape>(node, "path", "shape", PlanRule.UnknownShape) is not { } shape)
        {
            return null;
        }

        var steps = new Dictionary<int, double>();
        var given = keys.Mapping(node, "path", "steps", mayMiss: shape != PathShape.Stepped);
        foreach (var (key, value) in given?.Children.Select(child => (child.Key, child.Value)) ?? [])
        {
            var at = PlanKeys.Under("path.steps", (key as YamlScalarNode)?.Value ?? "");
            if (keys.Year(key, "path.steps") is not { } year || keys.Share(value, at) is not { } share)
            {
                continue;
            }

            if (shape != PathShape.Stepped || year <= baselineYear || year > finalYear)
            {
                keys.Refuse<object>(value, at, PlanRule.StepsElsewhere);
            }

            steps[year] = share;
        }

        return shape == PathShape.Stepped && given is not null && !AllSteps(given, steps, baselineYear, finalYear, reduction) ? null : new PlanPath { Shape = shape, Steps = steps };
    }

    private bool AllSteps(YamlMappingNode given, Dictionary<int, double> steps, int baselineYear, int finalYear, double reduction)
    {
        if (Enumerable.Range(baselineYear + 1, finalYear - baselineYear).FirstOrDefault(year => !steps.ContainsKey(year)) is var missing and not 0)
        {
            return keys.Refuse<bool>(PlanKeys.LineOf(given), FormattableString.Invariant($"path.steps.{missing}"), "", PlanRule.StepsMissing);
        }

        return steps[finalYear].Equals(reduction)
            || keys.Refuse<bool>(PlanKeys.LineOf(given), FormattableString.Invariant($"path.steps.{finalYear}"), "", PlanRule.StepsAndReduction);
    }
}
