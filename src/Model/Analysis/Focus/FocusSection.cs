namespace Model.Analysis.Focus;

/// <summary>What a figure of the focus analysis is about; the order of pages and papers.</summary>
public enum FocusSection
{
    /// <summary>全县生产经营性工伤.</summary>
    Total,

    /// <summary>重点行业.</summary>
    KeyIndustry,

    /// <summary>行业大类 of GB/T 4754-2017.</summary>
    Division,

    /// <summary>重点关注单位.</summary>
    Employer,

    /// <summary>事故类别 of GB 6441.</summary>
    Cause,

    /// <summary>偏差 of ESAW.</summary>
    Deviation,

    /// <summary>事故地点.</summary>
    Place,

    /// <summary>伤害程度: deaths and serious injuries.</summary>
    Severity,

    /// <summary>重点情形: commuting and sudden death, which are no production injuries.</summary>
    Situation,

    /// <summary>职业病.</summary>
    Disease,

    /// <summary>预防工作 of the year.</summary>
    Work,
}
