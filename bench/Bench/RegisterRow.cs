using MiniExcelLibs.Attributes;

namespace Bench;

/// <summary>A row of the employer register as MiniExcel maps it.</summary>
internal sealed class RegisterRow
{
    [ExcelColumnName("统一社会信用代码")]
    public string EmployerCode { get; set; } = "";

    [ExcelColumnName("单位名称")]
    public string EmployerName { get; set; } = "";

    [ExcelColumnName("参保经办机构")]
    public string County { get; set; } = "";

    [ExcelColumnName("行业代码")]
    public string Industry { get; set; } = "";

    [ExcelColumnName("行业标准版本")]
    public int Edition { get; set; }

    [ExcelColumnName("风险类别")]
    public int RiskClass { get; set; }

    [ExcelColumnName("参保方式")]
    public string Kind { get; set; } = "";

    [ExcelColumnName("危化许可")]
    public string HazchemLicence { get; set; } = "";

    [ExcelColumn(Name = "登记日期", Format = "yyyy-MM-dd")]
    public DateTime OpenedOn { get; set; }

    [ExcelColumn(Name = "注销日期", Format = "yyyy-MM-dd")]
    public DateTime? ClosedOn { get; set; }

    [ExcelColumn(Name = "生效日期", Format = "yyyy-MM-dd")]
    public DateTime EffectiveFrom { get; set; }
}
