using System.Globalization;
using Ingest.SampleCity.Chance;

namespace Ingest.SampleCity.Names;

/// <param name="Id">公民身份号码, valid by GB 11643 in the division 370899, which nobody has been given.</param>
/// <param name="Name">Synthetic.</param>
internal sealed record Person(string Id, string Name);

/// <summary>Makes each person of a block once: numbers never repeat, within a block or between blocks.</summary>
internal sealed class PersonBook(int block)
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";
    private const string Given = "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国红梅志远春燕晓东海波文博宇轩浩然子涵欣怡佳琪雨泽俊峰德胜庆丰成林永安长顺金凤福生";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly int[] made = new int[3];

    public Person Worker(SeededStream chance) => Make(0, new DateOnly(1960, 1, 1), 16_071, chance);

    /// <summary>Someone injured long ago, or a widow or widower.</summary>
    public Person Elder(SeededStream chance) => Make(1, new DateOnly(1935, 1, 1), 9_131, chance);

    public Person Child(SeededStream chance) => Make(2, new DateOnly(2005, 1, 1), 5_113, chance);

    /// <summary>The same number with another check digit.</summary>
    public static string Spoilt(string id) => id[..17] + (id[17] == 'X' ? '0' : (char)('0' + ((id[17] - '0' + 1) % 10)));

    private Person Make(int pool, DateOnly from, int days, SeededStream chance)
    {
        // Ten of the thousand numbers of a birthday belong to each block; a prime step walks through all slots once.
        var slot = (int)((made[pool]++ * 7_368_787L) % (days * 10L));
        var born = from.AddDays(slot % days);
        var body = string.Create(CultureInfo.InvariantCulture, $"370899{born:yyyyMMdd}{(block * 10) + (slot / days):000}");
        var check = "10X98765432"[body.Select((c, i) => (c - '0') * Weights[i]).Sum() % 11];
        var name = $"{One(Surnames, chance)}{One(Given, chance)}";
        return new Person(body + check, chance.Chance(0.7) ? name + One(Given, chance) : name);
    }

    private static char One(string from, SeededStream chance) => from[chance.Next(from.Length)];
}
