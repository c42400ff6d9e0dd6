namespace Model.JointPrevention.Inspections.Directory;

/// <summary>分类: why an employer stands in the directory; each group is drawn in a share of its own.</summary>
public enum RiskGroup
{
    /// <summary>高风险: more injuries than its industry explains, or a death, or a new occupational disease.</summary>
    High,

    /// <summary>零报告: so many insured that injuries were to be expected, and none was reported.</summary>
    Silent,

    /// <summary>一般: in a key industry, nothing stands out.</summary>
    Ordinary,

    /// <summary>低发生率: fewer injuries than its industry explains; a few are looked at to see whether that is true.</summary>
    Low,
}

/// <summary>What put an employer into the directory.</summary>
public enum DirectoryReason
{
    Death,
    Disease,
    HighRate,
    Silent,
    LowRate,
    KeyIndustry,

    /// <summary>By a person, who said why.</summary>
    ByHand,
}

/// <summary>Groups and reasons in words.</summary>
public static class DirectoryWords
{
    public static Bilingual Of(RiskGroup group) => group switch
    {
        RiskGroup.High => new("高风险", "high risk"),
        RiskGroup.Silent => new("零报告", "none reported"),
        RiskGroup.Ordinary => new("一般", "ordinary"),
        RiskGroup.Low => new("低发生率", "low rate"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public static Bilingual Of(DirectoryReason reason) => reason switch
    {
        DirectoryReason.Death => new("三年内有工亡", "a death within three years"),
        DirectoryReason.Disease => new("三年内新发职业病", "a new occupational disease within three years"),
        DirectoryReason.HighRate => new("发生率显著高于本行业", "rate clearly above its industry’s"),
        DirectoryReason.Silent => new("按行业应有3起以上，三年未报1起", "three or more to be expected in three years, none reported"),
        DirectoryReason.LowRate => new("发生率显著低于本行业", "rate clearly below its industry’s"),
        DirectoryReason.KeyIndustry => new("重点行业单位", "in a key industry"),
        DirectoryReason.ByHand => new("人工列入", "put there by hand"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
