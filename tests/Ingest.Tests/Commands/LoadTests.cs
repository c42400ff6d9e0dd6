using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Commands;

public sealed class LoadTests : IDisposable
{
    private const string Trainings = "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时";
    private const string Payments = "支付流水号,姓名,身份证号,统一社会信用代码,支付月份,待遇项目,支付金额,支付渠道";

    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task Rows_that_keep_the_contract_are_accepted_and_nothing_is_said()
    {
        var loaded = await here.LoadAsync(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,重点岗位培训,20,18,8"));

        Assert.Equal((0, "trainings", 1, 1), (loaded.Exit, loaded.Feed, loaded.Read, loaded.Accepted));
        Assert.Equal([$"{Uscc(1)}|2022-03-01|key_post|20|18|8.0000"], here.Raw("select employer_code, held_on::varchar, kind, persons, passed, hours::varchar from raw.trainings"));
    }

    [Fact]
    public async Task Sending_the_same_file_twice_changes_nothing()
    {
        var file = here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8", $"{Uscc(2)},2022-03-01,key_post,20,30,8");
        await here.LoadAsync(file);
        var before = Everything();

        var again = await here.LoadAsync(file);

        Assert.Equal((0, 2, 0, 0, 2), (again.Exit, again.Read, again.Accepted, again.Quarantined, again.Duplicate));
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task The_same_rows_in_another_file_are_duplicates()
    {
        await here.LoadAsync(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"));

        var again = await here.LoadAsync(here.Sent("b.csv", Trainings, $"{Uscc(1)},2022/3/1,重点岗位培训,２０,18.0,8.0"));

        Assert.Equal((0, 1, 0, 1), (again.Exit, again.Read, again.Accepted, again.Duplicate));
        Assert.Equal(["1"], here.Raw("select count(*) from raw.trainings"));
    }

    [Fact]
    public async Task A_corrected_row_is_added_beside_the_one_it_replaces()
    {
        await here.LoadAsync(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8", $"{Uscc(2)},2022-03-01,key_post,9,9,8"));

        var corrected = await here.LoadAsync(here.Sent("b.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,19,8", $"{Uscc(2)},2022-03-01,key_post,9,9,8"));

        Assert.Equal((1, 1), (corrected.Accepted, corrected.Duplicate));
        Assert.Equal(["1|18", "2|19"], here.Raw($"select batch_id, passed from raw.trainings where employer_code = '{Uscc(1)}' order by batch_id"));
    }

    [Fact]
    public async Task Going_back_to_an_earlier_value_is_a_correction_too()
    {
        foreach (var passed in (int[])[18, 19])
        {
            await here.LoadAsync(here.Sent($"{passed}.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,{passed},8"));
        }

        var back = await here.LoadAsync(here.Sent("back.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8.00"));

        Assert.Equal(1, back.Accepted);
    }

    [Fact]
    public async Task A_key_with_two_values_in_one_file_puts_both_rows_in_quarantine()
    {
        var loaded = await here.LoadAsync(here.Sent(
            "a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8", $"{Uscc(1)},2022-03-01,key_post,20,17,8", $"{Uscc(2)},2022-03-01,key_post,20,17,8"));

        Assert.Equal((1, 3, 1, 2), (loaded.Exit, loaded.Read, loaded.Accepted, loaded.Quarantined));
        Assert.Equal(["2|conflict_in_file", "3|conflict_in_file"], here.Raw("select row_number, rule from raw.quarantine order by 1"));
    }

    [Fact]
    public async Task A_row_repeated_in_one_file_is_a_duplicate_after_the_first()
    {
        var row = $"{Uscc(1)},2022-03-01,key_post,20,18,8";

        var loaded = await here.LoadAsync(here.Sent("a.csv", Trainings, row, row, row));

        Assert.Equal((0, 3, 1, 2), (loaded.Exit, loaded.Read, loaded.Accepted, loaded.Duplicate));
        Assert.Equal(["2"], here.Raw("select row_number from raw.trainings"));
    }

    [Fact]
    public async Task A_month_of_payments_sent_again_replaces_the_whole_month_and_no_other()
    {
        string Row(int n, string month, int yuan) => $"P{n},王小明,{Person(n)},{Uscc(1)},{month},医疗费,{yuan},基金";
        await here.LoadAsync(here.Sent("a.csv", Payments, Row(1, "2022-05", 10), Row(2, "2022-06", 20), Row(3, "2022-06", 30)));

        var corrected = await here.LoadAsync(here.Sent("b.csv", Payments, Row(2, "2022-06", 25), Row(3, "2022-06", 30)));
        var same = await here.LoadAsync(here.Sent("c.csv", Payments, Row(3, "2022-06", 30), Row(2, "2022-06", 25)));

        Assert.Equal((2, 0), (corrected.Accepted, corrected.Duplicate));
        Assert.Equal((0, 2), (same.Accepted, same.Duplicate));
        Assert.Equal(
            ["P1|1000", "P2|2500", "P3|3000"],
            here.Raw("select payment_number, amount from raw.payments qualify batch_id = max(batch_id) over (partition by paid_month) order by 1"));
    }

    [Fact]
    public async Task In_a_folder_a_correction_named_after_its_file_is_loaded_after_it()
    {
        string Row(int yuan) => $"P1,王小明,{Person(1)},{Uscc(1)},2025-03,医疗费,{yuan},基金";
        here.Sent("payments/2025年03月重发.csv", Payments, Row(2));
        var folder = Path.GetDirectoryName(here.Sent("payments/2025年.csv", Payments, Row(1)))!;

        await here.RunAsync("load", folder);

        Assert.Equal(["2025年.csv|100", "2025年03月重发.csv|200"], here.Raw("select file_name, amount from raw.payments join raw.batch using (batch_id) order by batch_id"));
    }

    [Fact]
    public async Task The_same_file_twice_in_one_command_is_one_batch()
    {
        var row = $"{Uscc(1)},2022-03-01,key_post,20,18,8";
        var answered = await here.RunAsync("load", here.Sent("a.csv", Trainings, row), here.Sent("b.csv", Trainings, row), "--json");

        Assert.Equal(0, answered.Exit);
        Assert.Equal([0, 1], answered.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("duplicate").GetInt32()));
        Assert.Equal(["1"], here.Raw("select count(*) from raw.batch"));
    }

    [Fact]
    public async Task A_folder_of_many_files_gives_what_one_by_one_gives()
    {
        using var other = new Installation();
        string Lines(int file) => string.Join('\n', Enumerable.Range(0, 20).Select(i => $"{Uscc(i % 7)},2022-03-0{(file + i) % 9 + 1},key_post,20,{(file * i) % 23},8"));
        var files = Enumerable.Range(0, 9).Select(f => here.Sent($"{f}.csv", Trainings, Lines(f))).ToArray();

        await here.RunAsync(["load", .. files]);
        foreach (var file in files)
        {
            await other.LoadAsync(file);
        }

        const string all = "select * from raw.trainings order by all";
        const string counts = "select batch_id, file_name, read_rows, accepted_rows, quarantined_rows, duplicate_rows, skipped_rows from raw.batch order by 1";
        Assert.Equal(other.Raw(all), here.Raw(all));
        Assert.Equal(other.Raw(counts), here.Raw(counts));
    }

    [Fact]
    public async Task A_file_with_only_wrong_rows_is_a_batch_and_its_rows_are_in_quarantine()
    {
        var loaded = await here.LoadAsync(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,30,8"));

        Assert.Equal((1, 1, 0, 1), (loaded.Exit, loaded.Read, loaded.Accepted, loaded.Quarantined));
        Assert.Equal(["a.csv|2|合格人数|passed|30|more_passed_than_trained"], here.Raw("select sheet, row_number, column_header, column_name, value, rule from raw.quarantine"));
    }

    [Fact]
    public async Task Total_blank_and_foot_rows_are_skipped_and_counted()
    {
        var loaded = await here.LoadAsync(here.Sent(
            "a.csv", "2022年培训台账,,,,,\n" + Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8", ",,,,,", "合 计,,,20,18,8", "填表人：张三,,,,,"));

        Assert.Equal((0, 1, 1), (loaded.Exit, loaded.Read, loaded.Accepted));
        Assert.InRange(loaded.Skipped, 3, 4);
    }

    [Fact]
    public async Task The_original_is_kept_by_its_hash_and_leaves_the_inbox_when_loaded()
    {
        var waiting = Path.Combine(here.Data.Inbox, "a.csv");
        File.Copy(here.Sent("a.csv", Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8"), waiting);

        await here.LoadAsync(waiting);

        Assert.False(File.Exists(waiting));
        Assert.Equal(here.Raw("select file_sha256 || '.csv' from raw.batch"), Directory.GetFiles(here.Data.Received).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_refused_whole_leaves_no_trace_in_raw()
    {
        var refused = await here.LoadAsync(here.Sent("a.csv", "统一社会信用代码,培训日期,培训类别,参训人数,合格人数", $"{Uscc(1)},2022-03-01,key_post,20,18"));

        Assert.Equal((2, "missing_column"), (refused.Exit, refused.Refused));
        Assert.Contains("学时", refused.Message!, StringComparison.Ordinal);
        Assert.Equal(["0"], here.Raw("select count(*) from raw.batch"));
        Assert.Empty(Directory.GetFiles(here.Data.Received));
    }

    private List<string> Everything() =>
        here.Raw("select * from raw.batch union all by name select * from raw.trainings union all by name select * from raw.quarantine order by all");
}
