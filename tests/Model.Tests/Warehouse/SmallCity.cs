using DuckDB.NET.Data;
using Model.Calendar;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

/// <summary>A data folder whose raw file is filled by hand, row by row, as if files had been loaded. Rows say only what a test is about.</summary>
internal sealed class SmallCity : IDisposable
{
    public const string Mine = "91370800MA3C0MINE1";
    public const string Shop = "91370800MA3C0SHOP2";
    public const string Stranger = "91370800MA3CSTRNG3";

    private static readonly Dictionary<string, object> Usual = new(StringComparer.Ordinal)
    {
        ["employers"] = new
        {
            employer_code = Mine,
            employer_name = "某煤矿",
            county_code = "370883",
            industry_code = "0610",
            industry_edition = 2017,
            risk_class = 8,
            enrolment_kind = "unit",
            hazchem_licence = false,
            opened_on = Day(2015, 1, 1),
            effective_from = Day(2015, 1, 1),
        },
        ["enrolment"] = new { employer_code = Mine, month = Day(2021, 3, 1), insured_count = 100 },
        ["contributions"] = new
        {
            employer_code = Mine,
            month = Day(2021, 3, 1),
            wage_base = 50_000_000L,
            rate_percent = 1.9m,
            premium_due = 950_000L,
            premium_paid = 950_000L,
            paid_on = Day(2021, 3, 15),
        },
        ["accidents"] = new
        {
            case_number = "济工认字〔2021〕00001号",
            person_name = "王*明",
            person_id = "token-1",
            employer_code = Mine,
            occurred_on = Day(2021, 3, 10),
            reported_on = Day(2021, 3, 20),
            accepted_on = Day(2021, 3, 25),
            place = "underground",
            cause = "11",
            deviation = "30",
            contact = "40",
            agent = "14",
            severity = "minor",
            lost_days = 20,
            is_commuting = false,
            result = "recognised",
            ground = "14-1",
            decided_on = Day(2021, 4, 20),
        },
        ["occupational_diseases"] = new
        {
            report_number = "ZYB-1",
            person_name = "李*",
            person_id = "token-2",
            employer_code = Mine,
            disease = "coal_workers",
            stage = "1",
            @event = "first",
            exposure_months = 120,
            diagnosed_on = Day(2021, 3, 5),
            reported_on = Day(2021, 3, 9),
        },
        ["payments"] = new
        {
            payment_number = "P-1",
            person_name = "王*明",
            person_id = "token-1",
            employer_code = Mine,
            paid_month = Day(2021, 3, 1),
            item = "medical",
            amount = 100_000L,
            payer = "fund",
        },
        ["trainings"] = new { employer_code = Mine, held_on = Day(2021, 3, 3), kind = "general", persons = 20, passed = 19, hours = 8m },
        ["inspections"] = new { employer_code = Mine, inspected_on = Day(2021, 3, 4), kind = "joint", findings = 0, result = "clean" },
        ["construction_projects"] = new { employer_code = Mine, project_kind = "building", project_cost = 100_000_000L, started_on = Day(2021, 3, 1), ends_on = Day(2021, 3, 31) },
        ["reference_series"] = new
        {
            series = "s",
            name_zh = "甲",
            name_en = "S",
            area_zh = "中国",
            area_en = "China",
            unit_zh = "例",
            unit_en = "cases",
            measure_kind = "flow",
            period = "2017",
            value = 1m,
            source_zh = "年鉴",
            source_en = "yearbook",
            licence_zh = "公开",
            licence_en = "public",
        },
        ["joint_meetings"] = new { meeting_id = 1L, county_code = "370883", state = "closed", planned_on = Day(2021, 4, 13), held_on = Day(2021, 4, 13), invited = 2L, attended = 1L, agenda_points = 3L, withdrawn = false },
        ["joint_attendances"] = new { meeting_id = 1L, department = "hrss", answered_on = Day(2021, 4, 8), is_coming = true, has_attended = true, withdrawn = false },
        ["joint_cadences"] = new { cadence_id = 1L, county_code = "370883", year = 2021L, wanted = 3L, withdrawn = false },
        ["joint_inspections"] = new
        {
            inspection_id = 1L,
            county_code = "370883",
            employer_code = Mine,
            key_industry = "coal",
            plan_id = 1L,
            risk_group = "high",
            state = "closed",
            visited_on = Day(2021, 4, 20),
            ordered_on = Day(2021, 4, 21),
            due_on = Day(2021, 5, 20),
            reported_on = Day(2021, 5, 18),
            failed_rechecks = 0L,
            extensions = 0L,
            withdrawn = false,
        },
        ["joint_findings"] = new { inspection_id = 1L, finding_number = 1L, kind = "hazard", department = "emergency", fixed_on = Day(2021, 5, 25), withdrawn = false },
        ["joint_resolutions"] = new
        {
            resolution_id = 1L,
            meeting_id = 1L,
            county_code = "370883",
            department = "housing",
            resolved_on = Day(2021, 4, 13),
            due_on = Day(2021, 6, 1),
            state = "done",
            reported_on = Day(2021, 5, 28),
            done_on = Day(2021, 6, 2),
            extensions = 0L,
            withdrawn = false,
        },
    };

    private int batches;

    public SmallCity()
    {
        Data = new DataFolder(Directory.CreateTempSubdirectory("small-city-").FullName);
        Data.Create();
        using var raw = Open(Data.RawFile);
        Run(raw, RawSchema.Ddl());
    }

    public DataFolder Data { get; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    /// <summary>Takes in a file of the feed whose rows differ from the usual row as said; returns its batch.</summary>
    public int Load(string feed, params object[] rows)
    {
        using var raw = Open(Data.RawFile);
        var batch = ++batches;
        Insert(raw, "batch", new
        {
            batch_id = batch,
            feed,
            file_name = $"{feed}-{batch}.xlsx",
            file_sha256 = $"hash-{batch}",
            file_bytes = 1L,
            loaded_at = DateTime.UnixEpoch,
            business_date = Day(2021, 6, 10),
            contract_sha256 = "c",
            read_rows = (long)rows.Length,
            accepted_rows = (long)rows.Length,
            quarantined_rows = 0L,
            duplicate_rows = 0L,
            skipped_rows = 2L,
        });
        for (var i = 0; i < rows.Length; i++)
        {
            Insert(raw, feed, Usual[feed], rows[i], new { batch_id = batch, sheet = "Sheet1", row_number = i + 3 });
        }

        return batch;
    }

    public void ChangeRaw(string sql)
    {
        using var raw = Open(Data.RawFile);
        Run(raw, sql);
    }

    public BuildResult Build() => BuildStoppedBy(CancellationToken.None);

    public BuildResult BuildStoppedBy(CancellationToken stop) =>
        SnapshotBuild.Run(Data, new BusinessDate(Data, Clock), Clock, progress: null, stop);

    /// <summary>Builds, which must succeed.</summary>
    public SmallCity Built()
    {
        var result = Build();
        var published = result as BuildResult.Published;
        Assert.True(published is not null, result is BuildResult.Refused refused ? string.Join('\n', refused.Checks.Select(Told)) : "");
        Assert.Equal(published.BuildId, Data.CurrentBuild());
        return this;
    }

    /// <summary>Rows of the current snapshot, each as its values joined by a blank; null is <c>-</c>.</summary>
    public List<string> Rows(string sql)
    {
        using var snapshot = WarehouseFile.OpenReadOnly(Data.SnapshotFile(Data.CurrentBuild()!));
        using var command = snapshot.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "-" : Spell(reader.GetValue(i)))));
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(Data.Root, recursive: true);

    private static string Told(FailedCheck check) =>
        $"{check.Name}: {check.Rows} rows, {string.Join(" | ", check.Sample.Select(row => string.Join(", ", row.Select(c => $"{c.Key} {c.Value}"))))}";

    private static string Spell(object value) => value switch
    {
        DateOnly date => date.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static void Insert(DuckDBConnection raw, string table, params object[] parts)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in parts.SelectMany(part => part.GetType().GetProperties().Select(p => (p.Name, Value: p.GetValue(part)))))
        {
            values[property.Name] = property.Value;
        }

        using var command = raw.CreateCommand();
        command.CommandText = $"insert into raw.{table} ({string.Join(", ", values.Keys)}) values ({string.Join(", ", values.Keys.Select(k => "$" + k))})";
        foreach (var (name, value) in values)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        command.ExecuteNonQuery();
    }

    private static DuckDBConnection Open(string file) => WarehouseFile.OpenForWriting(file);

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
