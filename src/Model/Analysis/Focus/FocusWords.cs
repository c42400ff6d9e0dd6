namespace Model.Analysis.Focus;

/// <summary>Sections and rules in words.</summary>
public static class FocusWords
{
    public static Bilingual Of(FocusSection section) => section switch
    {
        FocusSection.Total => new("全县（市、区）", "Whole county"),
        FocusSection.KeyIndustry => new("重点行业", "Key industries"),
        FocusSection.Division => new("行业大类", "Industry divisions"),
        FocusSection.Employer => new("重点关注单位", "Employers to look at"),
        FocusSection.Cause => new("事故类别", "Causes"),
        FocusSection.Deviation => new("偏差", "Deviations"),
        FocusSection.Place => new("事故地点", "Places"),
        FocusSection.Severity => new("伤害程度", "Severity"),
        FocusSection.Situation => new("重点情形", "Key situations"),
        FocusSection.Disease => new("职业病", "Occupational disease"),
        FocusSection.Work => new("预防工作", "Prevention work"),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
    };

    public static Bilingual Of(FocusRule rule) => rule switch
    {
        FocusRule.HighRate => new("高于其他县（市、区），不能用偶然解释", "above the others by more than chance explains"),
        FocusRule.MostAvoidable => new("超出预期的件数最多，可能出于偶然", "most cases above those expected, which chance may explain"),
        FocusRule.Chosen => new("本县（市、区）自选", "chosen by the county"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
