using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Names;

/// <summary>Names that say 示例 (sample), so that nobody takes one for a real employer.</summary>
internal static class EmployerNames
{
    private const string First = "鲁恒宏永金泰华盛兴润安瑞正德同嘉圣孔运微泗汶曲邹兖任济北湖东平龙凤祥和义信诚明广远";
    private const string Second = "达源通利丰顺昌茂隆基业鑫辉腾翔航峰岳川林泽洋宇辰阳晟凯威力强邦成康宁乐美佳";

    public static string Name(IndustryTruth industry, SeededStream chance) =>
        $"示例{First[chance.Next(First.Length)]}{Second[chance.Next(Second.Length)]}{chance.Pick(industry.Names)}";
}
