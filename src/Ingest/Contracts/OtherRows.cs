using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Contracts;

/// <summary>Words that make a row a total or a signature line instead of a record. Read alike by .NET and by DuckDB (RE2).</summary>
internal static partial class OtherRows
{
    public const string TotalWords = "(本页|本月|本期|全年|年度|累计)?(合计|总计|小计|共计|累计)|((grand|sub) ?)?total|sum";

    public const string FootWords = @"^\s*(填表|制表|审核|复核|单位负责人|负责人|联系电话|数据来源|(注|说明|备注)\s*[:：])";

    /// <summary>The cell says that its row is no record.</summary>
    public static bool IsNoRecord(string cell) => (cell.Contains('计', StringComparison.Ordinal) || Ascii.IsValid(cell)) && Total().IsMatch(string.Concat(cell.Where(c => !(": ：" + Spelling.Blanks).Contains(c, StringComparison.Ordinal))))
        || Foot().IsMatch(cell);

    [GeneratedRegex("^(" + TotalWords + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();

    [GeneratedRegex(FootWords, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foot();
}
