using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Tests.Commands;
using MiniExcelLibs;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Contracts;

public sealed class PersonalDataTests : IDisposable
{
    private const string Payments = "支付流水号,姓名,身份证号,统一社会信用代码,支付月份,待遇项目,支付金额,支付渠道";

    private const string Accidents = "认定编号,职工姓名,身份证号,统一社会信用代码,事故日期,申请日期,事故地点,事故类别,偏离正常的情形,接触方式,致害物,伤害程度,是否上下班途中,事故简要经过";

    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task The_token_of_an_identity_number_is_its_hmac_under_the_key_of_the_installation()
    {
        await here.LoadAsync(here.Sent("a.csv", Payments, $"P1,王小明,{Person(5).ToLowerInvariant()},{Uscc(1)},2022-06,医疗费,10,基金"));

        var key = Convert.FromHexString(File.ReadAllText(here.Data.IdentityKeyFile));
        var token = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(Person(5))));
        Assert.Equal([$"王*明|{token}"], here.Raw("select person_name, person_id from raw.payments"));
    }

    [Fact]
    public async Task The_key_can_be_read_by_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        await here.LoadAsync(here.Sent("a.csv", Payments, $"P1,王小明,{Person(5)},{Uscc(1)},2022-06,医疗费,10,基金"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(here.Data.IdentityKeyFile));
    }

    [Theory]
    [InlineData("李四", "李*")]
    [InlineData("王小明", "王*明")]
    [InlineData("欧阳小明", "欧**明")]
    [InlineData("　王小明 ", "王*明")]
    public async Task A_name_is_stored_masked(string name, string masked)
    {
        await here.LoadAsync(here.Sent("a.csv", Payments, $"P1,{name},{Person(5)},{Uscc(1)},2022-06,医疗费,10,基金"));

        Assert.Equal([masked], here.Raw("select person_name from raw.payments"));
    }

    [Theory]
    [InlineData("11010519491231002X", "")] // the worked example of GB 11643-1999
    [InlineData("11010519491231002x", "")]
    [InlineData("110105194912310021", "identity_check")]
    [InlineData("110105194913310025", "identity_birth")]
    [InlineData("110105299912310025", "identity_birth")]
    [InlineData("11010519491231", "identity_shape")]
    [InlineData("3.7081119800101E+17", "identity_shape")]
    public async Task An_identity_number_is_judged_by_shape_birth_and_check_character(string number, string rule)
    {
        await here.LoadAsync(here.Sent("a.csv", Payments, $"P1,王小明,{number},{Uscc(1)},2022-06,医疗费,10,基金"));

        Assert.Equal(rule.Length == 0 ? [] : [rule], here.Raw("select rule from raw.quarantine"));
    }

    [Fact]
    public async Task A_workbook_is_masked_like_a_csv()
    {
        var path = here.Sent("a.xlsx", []);
        File.Delete(path);
        MiniExcel.SaveAs(path, new[]
        {
            new { 支付流水号 = "P1", 姓名 = "欧阳小明", 身份证号 = Person(5), 统一社会信用代码 = Uscc(1), 支付月份 = "2022-06", 待遇项目 = "医疗费", 支付金额 = "10", 支付渠道 = "基金" },
            new { 支付流水号 = "P2", 姓名 = "李四", 身份证号 = Person(6)[..17] + "?", 统一社会信用代码 = Uscc(1), 支付月份 = "2022-06", 待遇项目 = "医疗费", 支付金额 = "10", 支付渠道 = "基金" },
        });

        await here.LoadAsync(path);

        Assert.Equal(["欧**明|64"], here.Raw("select person_name, length(person_id) from raw.payments"));
        Assert.Equal(["identity_shape|370***************"], here.Raw("select rule, value from raw.quarantine"));
    }

    [Theory]
    [InlineData("case_number")]
    [InlineData("payment_number")]
    public async Task An_identity_number_in_a_column_of_texts_keeps_the_row_out_and_is_hidden(string column)
    {
        var number = Person(7);
        var (payment, caseNumber) = column == "case_number" ? ("P1", $"见{number}") : (number, "");
        await here.LoadAsync(here.Sent("a.csv", Payments + ",认定编号", $"{payment},王小明,{Person(5)},{Uscc(1)},2022-06,医疗费,10,基金,{caseNumber}"));

        Assert.Equal([$"{column}|identity_elsewhere|0"], here.Raw($"select column_name, rule, strpos(row_json, '{number}') from raw.quarantine"));
    }

    /// <summary>Right codes (GB 32100) whose digits also satisfy the identity number's shape, birth and check character (GB 11643).</summary>
    [Theory]
    [InlineData("91370899010101")] // a birth in the year 9901
    [InlineData("91371119800101")] // a birth on 1980-01-01
    public async Task A_right_credit_code_is_taken_though_it_reads_as_an_identity_number(string beginning)
    {
        var code = Enumerable.Range(0, 1000)
            .Select(n => beginning + n.ToString("D3", CultureInfo.InvariantCulture))
            .Select(body => body + CreditCodeCheck(body))
            .First(both => both[^1] == IdentityCheck(both[..17]));

        var loaded = await here.LoadAsync(here.Sent("a.csv", Payments, $"P1,王小明,{Person(5)},{code},2022-06,医疗费,10,基金"));

        Assert.Equal(1, loaded.Accepted);
        Assert.Equal([code], here.Raw("select employer_code from raw.payments"));
    }

    [Fact]
    public async Task A_total_that_stands_in_the_column_of_names_is_still_a_total()
    {
        var loaded = await here.LoadAsync(here.Sent("a.csv", "姓名,支付流水号,身份证号,统一社会信用代码,支付月份,待遇项目,支付金额,支付渠道", $"王小明,P1,{Person(5)},{Uscc(1)},2022-06,医疗费,10,基金", "合 计,,,,,,10,"));

        Assert.Equal((1, 1, 1), (loaded.Read, loaded.Accepted, loaded.Skipped));
    }

    /// <summary>Searches the bytes of the file, so that no table, log or statistics of the engine can hide one.</summary>
    [Fact]
    public async Task No_name_and_no_identity_number_is_anywhere_in_the_raw_file()
    {
        string[] names = ["司马金丝雀", "诸葛金丝雀", "夏侯金丝雀"];
        await here.LoadAsync(here.Sent("a.csv", Payments, Enumerable.Range(0, 3000).Select(i =>
            $"P{i},{names[i % 3]},{Person(i % 999)},{Uscc(i % 7)},2022-06,{(i % 5 == 0 ? "不存在的项目" : "医疗费")},{(i % 7 == 0 ? names[0] : "10")},基金")));
        await here.LoadAsync(here.Sent(
            "b.csv",
            Accidents,
            $"济工认字〔2022〕00001号,{names[1]},{Person(1)},{Uscc(1)},2022-03-01,2022-03-05,生产车间、地,01,10,10,01,轻伤,否,{names[1]}（{Person(1)}）被砸伤",
            $"济工认字〔2022〕00002号,{names[2]},{Person(2)},{Uscc(1)},2022-03-01,2022-03-05,production,01,10,10,01,轻伤,否,{names[2]}（{Person(2)}）被砸伤",
            $"{Person(3)},{names[0]},{Person(3)}0,{Uscc(1)},2022-03-01,2022-03-05,{Person(4)},01,10,10,01,轻伤,否,{names[0]}"));

        var bytes = Bytes();
        Assert.Equal(["1"], here.Raw("select count(*) from raw.accidents"));
        Assert.Empty(names.Concat(Enumerable.Range(0, 999).Select(Person)).SelectMany(text => Found(bytes, text)));
    }

    private byte[] Bytes() => [.. File.ReadAllBytes(here.Data.RawFile), .. File.Exists(here.Data.RawFile + ".wal") ? File.ReadAllBytes(here.Data.RawFile + ".wal") : []];

    /// <summary>Where a text stands and what is around it: tells a row's own bytes from what a reused buffer left behind.</summary>
    private static IEnumerable<string> Found(byte[] bytes, string text)
    {
        const int Around = 48;
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
        if (at >= 0)
        {
            var from = Math.Max(0, at - Around);
            yield return $"{text} at byte {at} of {bytes.Length}, block offset {(at - 12288) % 262144}: {Convert.ToHexString(bytes, from, Math.Min(2 * Around, bytes.Length - from))}";
        }
    }
}
