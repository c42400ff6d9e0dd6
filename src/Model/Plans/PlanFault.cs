namespace Model.Plans;

/// <summary>What is wrong with a plan's file, and where.</summary>
/// <param name="File">Its name, without the folder.</param>
/// <param name="Line">From 1; zero when it is the file as a whole.</param>
/// <param name="Key">Where in the file: <c>path.steps.2027</c>; empty when it is the file as a whole.</param>
/// <param name="Value">As it is written there.</param>
/// <param name="Rule">The rule that it breaks.</param>
public sealed record PlanFault(string File, int Line, string Key, string Value, PlanRule Rule)
{
    // A page shows where to look, not the whole of a wrong file.
    private const int LongestValue = 80;

    public Bilingual Message
    {
        get
        {
            var rule = PlanRuleWords.Of(Rule);
            var value = Value.Length > LongestValue ? Value[..LongestValue] + "…" : Value;
            var (zh, en) = (File, File);
            if (Line > 0)
            {
                (zh, en) = (FormattableString.Invariant($"{zh} 第 {Line} 行"), FormattableString.Invariant($"{en}, line {Line}"));
            }

            if (Key.Length > 0)
            {
                (zh, en) = ($"{zh}，{Key}", $"{en}, {Key}");
            }

            return value.Length > 0
                ? new($"{zh}“{value}”：{rule.Zh}", $"{en} “{value}”: {rule.En}")
                : new($"{zh}：{rule.Zh}", $"{en}: {rule.En}");
        }
    }
}

/// <summary>Rules of a plan's file.</summary>
public enum PlanRule
{
    TooLarge,
    NoYaml,
    TooDeep,
    NotKeysAndValues,
    UnknownKey,
    Missing,
    NoText,
    NameIsNoId,
    OtherId,
    NoYear,
    NoDate,
    YearsNotAscending,
    OneYear,
    EndBeforeBaseline,
    NoShare,
    UnknownRule,
    UnknownShape,
    UnknownMeasure,
    NoList,
    UnknownUnit,
    UnknownCounty,
    UnitElsewhere,
    Twice,
    UnknownPart,
    StepsMissing,
    StepsElsewhere,
    StepsAndReduction,
    RatesMissing,
    RatesElsewhere,
    NoRate,
}

/// <summary>The rules of a plan's file in words.</summary>
public static class PlanRuleWords
{
    public static Bilingual Of(PlanRule rule) => rule switch
    {
        PlanRule.TooLarge => new("文件过大，规划文件不超过64 KB。", "the file is too large; a plan has at most 64 KB."),
        PlanRule.NoYaml => new("不是规范的YAML。", "this is not well-formed YAML."),
        PlanRule.TooDeep => new("层次过深。", "it is nested too deeply."),
        PlanRule.NotKeysAndValues => new("应为“键: 值”。", "keys with values are wanted here."),
        PlanRule.UnknownKey => new("没有这个键。", "there is no such key."),
        PlanRule.Missing => new("缺少此项。", "it is missing."),
        PlanRule.NoText => new("应为文字。", "it must be a text."),
        PlanRule.NameIsNoId => new("文件名只能用小写字母、数字和连字符，如 county-2026-2030.yml，且不能是 compare 或 back-test。", "the file’s name may have lower-case letters, digits and hyphens only, such as county-2026-2030.yml, and must not be compare or back-test."),
        PlanRule.OtherId => new("应与文件名相同。", "it must be the name of the file."),
        PlanRule.NoYear => new("应为2000至2100之间的年份。", "it must be a year from 2000 to 2100."),
        PlanRule.NoDate => new("应为日期，如 2027-01-01。", "it must be a date, such as 2027-01-01."),
        PlanRule.YearsNotAscending => new("年份应从早到晚，且不重复。", "years must ascend, each once."),
        PlanRule.OneYear => new("规则为 year 或 given 时只写一个年份。", "with the rule year or given there is one year."),
        PlanRule.EndBeforeBaseline => new("应晚于基期。", "it must be later than the baseline."),
        PlanRule.NoShare => new("应为大于或等于0、小于1的小数，如 0.10。", "it must be a share of 0 or more and under 1, such as 0.10."),
        PlanRule.UnknownRule => new("应为 year、mean、pooled 或 given。", "it must be year, mean, pooled or given."),
        PlanRule.UnknownShape => new("应为 linear、geometric、stepped 或 flat。", "it must be linear, geometric, stepped or flat."),
        PlanRule.UnknownMeasure => new("应为 production 或 all。", "it must be production or all."),
        PlanRule.NoList => new("应为列表，至少一项。", "it must be a list with one entry or more."),
        PlanRule.UnknownUnit => new("不是重点行业、行业大类、县（市、区）的代码，也不是 all 或 platform。", "it is no code of a key industry, a division or a county, nor all or platform."),
        PlanRule.UnknownCounty => new("不是县（市、区）的代码。", "it is no code of a county."),
        PlanRule.UnitElsewhere => new("该县（市、区）不在适用范围 counties 内。", "the county is not among the counties that the plan is for."),
        PlanRule.Twice => new("写了两次。", "it is written twice."),
        PlanRule.UnknownPart => new("应为 baseline、measure、reduction、path 或 units。", "it must be baseline, measure, reduction, path or units."),
        PlanRule.StepsMissing => new("shape 为 stepped 时，从基期次年到末年，每年要有一个值。", "with the shape stepped every year after the baseline up to the final one needs a value."),
        PlanRule.StepsElsewhere => new("只有 shape 为 stepped 时才写 steps，年份应在基期之后、末年之内。", "steps belong to the shape stepped alone, with years after the baseline up to the final one."),
        PlanRule.StepsAndReduction => new("末年的值应等于 reduction。", "the value of the final year must be the reduction."),
        PlanRule.RatesMissing => new("规则为 given 时，每个单元和 together 都要有一个值；只有一个单元时不写 together。", "with the rule given every unit and together need a value; with a single unit there is no together."),
        PlanRule.RatesElsewhere => new("只有规则为 given 时才写 rates，键为单元代码或 together。", "rates belong to the rule given alone, under codes of units or together."),
        PlanRule.NoRate => new("应为大于0的发生率（‰）。", "it must be a rate above 0, in ‰."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
