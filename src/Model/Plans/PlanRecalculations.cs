using Model.Calendar;
using Model.Codes;
using YamlDotNet.RepresentationModel;

namespace Model.Plans;

/// <summary>Reads where a plan's file says that limits start anew.</summary>
internal sealed class PlanRecalculations(PlanKeys keys, string id)
{
    private const string Key = "recalculations";

    public IReadOnlyList<Recalculation> Read(YamlMappingNode root) => keys.Find(root, "", Key, mayMiss: true) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(One).OfType<Recalculation>()],
        var other => keys.Refuse<IReadOnlyList<Recalculation>>(other, Key, PlanRule.NoList) ?? [],
    };

    private Recalculation? One(YamlNode node)
    {
        if (node is not YamlMappingNode one)
        {
            return keys.Refuse<Recalculation>(node, Key, PlanRule.NotKeysAndValues);
        }

        keys.Known(one, Key, "unit", "county", "from", "reason", "decided_by", "decided_on");
        var unit = Code(one, "unit", code => code == PlanUnits.TogetherOf(id) || PlanUnits.KindOf(code) is PlanUnitKind.KeyIndustry or PlanUnitKind.Division, PlanRule.UnknownUnit);
        var county = Code(one, "county", CodeList.Named("counties").Codes.Contains, PlanRule.UnknownCounty);
        var (from, on) = (keys.Date(one, Key, "from"), keys.Date(one, Key, "decided_on"));
        var (reason, by) = (keys.Bilingual(one, "reason", Key), keys.Bilingual(one, "decided_by", Key));
        return from is null || on is null || reason is null || by is null ? null : new Recalculation { Unit = unit, County = county, From = Month.Of(from.Value), Reason = reason, DecidedBy = by, DecidedOn = on.Value };
    }

    private string? Code(YamlMappingNode one, string key, Func<string, bool> isKnown, PlanRule otherwise) =>
        keys.Find(one, Key, key, mayMiss: true) is not { } at ? null
        : at is YamlScalarNode { Value: { } code } && isKnown(code) ? code
        : keys.Refuse<string>(at, PlanKeys.Under(Key, key), otherwise);
}
