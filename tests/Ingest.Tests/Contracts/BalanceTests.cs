using System.Globalization;
using CsCheck;
using Ingest.Tests.Commands;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Contracts;

public sealed class BalanceTests : IDisposable
{
    private static readonly Gen<string> Employer = Gen.OneOf(Gen.Int[1, 4].Select(Uscc), AnyOf("", "合计", "91370811", "小计 "));
    private static readonly Gen<string> Day = Gen.OneOf(Gen.Int[1, 5].Select(d => $"2022-03-0{d}"), AnyOf("", "2022/3/1", "2022-02-30", "01/02/2022"));
    private static readonly Gen<string> Kind = AnyOf("key_post", "重点岗位培训", "online", "", "其他");
    private static readonly Gen<string> Number = Gen.OneOf(Gen.Int[0, 3].Select(n => n.ToString(CultureInfo.InvariantCulture)), AnyOf("", "二", "1.5", "１"));

    /// <summary>Rows that collide often: few employers, few days.</summary>
    private static readonly Gen<string> Row = Gen.Select(Employer, Day, Kind, Number, Number, (e, d, k, persons, passed) => $"{e},{d},{k},{persons},{passed},8");

    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Whatever_a_table_holds_read_is_accepted_plus_quarantined_plus_duplicate_and_the_tables_agree()
    {
        var file = 0;
        Row.List[0, 30].Sample(
            rows =>
            {
                var path = here.Sent($"{++file}.csv", "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时", rows);
                var loaded = here.LoadAsync(path).GetAwaiter().GetResult();
                var where = $"from raw.batch where file_name = '{file}.csv'";

                if (loaded.Remarks.Count > 0 && loaded.Duplicate == loaded.Read && here.Raw($"select 1 {where}").Count == 0)
                {
                    return; // the very same table came up before
                }

                Assert.Equal(loaded.Read, loaded.Accepted + loaded.Quarantined + loaded.Duplicate);
                Assert.Equal(rows.Count, loaded.Read + loaded.Skipped);
                Assert.Equal([$"{loaded.Read}|{loaded.Accepted}|{loaded.Quarantined}|{loaded.Duplicate}|{loaded.Skipped}"], here.Raw($"select read_rows, accepted_rows, quarantined_rows, duplicate_rows, skipped_rows {where}"));
                Assert.Equal([$"{loaded.Accepted}"], here.Raw($"select count(*) from raw.trainings where batch_id = (select batch_id {where})"));
                Assert.Equal([$"{loaded.Quarantined}"], here.Raw($"select count(distinct row_number) from raw.quarantine where batch_id = (select batch_id {where})"));
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public void No_key_is_current_twice_and_no_batch_holds_a_key_twice()
    {
        var file = 0;
        Row.List[5, 20].Sample(
            rows => here.LoadAsync(here.Sent($"{++file}.csv", "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时", rows)).GetAwaiter().GetResult(),
            iter: 15,
            threads: 1);

        Assert.Empty(here.Raw("select batch_id, employer_code, held_on, kind from raw.trainings group by all having count(*) > 1"));
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
