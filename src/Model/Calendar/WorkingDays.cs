using System.Collections.Concurrent;
using System.Globalization;
using Model.Warehouse;

namespace Model.Calendar;

/// <summary>
/// 工作日 by the State Council's yearly notices: ours (<c>Calendar/holidays</c>), where the installation has put no file of its own for the year.
/// A year without either is counted by Saturdays and Sundays, one whose own file is wrong as if the file were not there; what was counted there is provisional.
/// </summary>
public sealed class WorkingDays
{
    /// <summary>The Regulation on Work-Injury Insurance is in force since 2004: no clock of it starts earlier.</summary>
    private const int FirstYear = 2004;

    private static readonly ConcurrentDictionary<int, HolidayFile?> Shipped = new();

    private readonly Dictionary<int, HolidayFile> own;

    private WorkingDays(IReadOnlyList<HolidayFile> files)
    {
        own = files.Where(file => file.Year != 0).ToDictionary(file => file.Year);
        Faults = [.. files.SelectMany(file => file.Faults)];
    }

    /// <summary>The years as they ship.</summary>
    public static WorkingDays Published { get; } = new([]);

    /// <summary>What is wrong with the installation's own files, for whoever looks after them.</summary>
    public IReadOnlyList<HolidayFault> Faults { get; }

    /// <summary>The calendar as the installation has it now: a file that is put there counts from the next reading on, without a release or a restart.</summary>
    public static WorkingDays Of(DataFolder data) => Directory.Exists(data.Calendar)
        ? new([.. Directory.EnumerateFiles(data.Calendar, "*.csv").Order(StringComparer.Ordinal).Select(path => HolidayFile.Parse(Path.GetFileName(path), File.ReadAllBytes(path)))])
        : Published;

    /// <summary>The last year in a row whose days off are known.</summary>
    public int PublishedThrough => Enumerable.Range(FirstYear, int.MaxValue - FirstYear).TakeWhile(IsPublished).LastOrDefault(FirstYear - 1);

    /// <summary>Whether the year's days off are known; if not, only weekends are.</summary>
    public bool IsPublished(int year) => own.TryGetValue(year, out var file) ? file.Faults.Count == 0 : FileOf(year) is not null;

    public Reckoned<bool> IsWorkingDay(DateOnly day) => new(Works(day), !IsPublished(day.Year));

    /// <summary>The working day that is <paramref name="days"/> working days after a day; the day itself is not counted (民法典第二百零一条). None after it is the day itself.</summary>
    public Reckoned<DateOnly> AddWorkingDays(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var last = day;
        for (var left = days; left > 0;)
        {
            last = last.AddDays(1);
            left -= Works(last) ? 1 : 0;
        }

        return new(last, IsProvisional(day, last));
    }

    /// <summary>Working days after one day up to and with another; as many less than none when it lies before.</summary>
    public Reckoned<int> WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            var back = WorkingDaysBetween(to, from);
            return back with { Value = -back.Value };
        }

        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += Works(day) ? 1 : 0;
        }

        return new(count, IsProvisional(from, to));
    }

    /// <summary>The day itself when it is worked, otherwise the next that is (民法典第二百零三条).</summary>
    public Reckoned<DateOnly> WorkingDayFrom(DateOnly day)
    {
        var first = day;
        while (!Works(first))
        {
            first = first.AddDays(1);
        }

        return new(first, !IsPublished(day.Year) || !IsPublished(first.Year));
    }

    /// <summary>Whether a day that was looked at, those after <paramref name="from"/>, lies in a year without a calendar.</summary>
    private bool IsProvisional(DateOnly from, DateOnly to) =>
        from < to && Enumerable.Range(from.AddDays(1).Year, to.Year - from.AddDays(1).Year + 1).Any(year => !IsPublished(year));

    private bool Works(DateOnly day) => FileOf(day.Year) is { } file && file.Days.TryGetValue(day, out var worked)
        ? worked
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private HolidayFile? FileOf(int year) => own.GetValueOrDefault(year) is { Faults.Count: 0 } file ? file : Shipped.GetOrAdd(year, Ours);

    private static HolidayFile? Ours(int year)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"Calendar/holidays/{year}.csv");
        if (!EmbeddedText.Paths("Calendar/holidays", ".csv").Contains(path, StringComparer.Ordinal))
        {
            return null;
        }

        return HolidayFile.Parse(Path.GetFileName(path), System.Text.Encoding.UTF8.GetBytes(EmbeddedText.Read(path)));
    }
}

/// <summary>An answer of the calendar.</summary>
/// <param name="IsProvisional">A year it lies in, or was counted through, has no published calendar: it may move when the notice comes.</param>
public readonly record struct Reckoned<T>(T Value, bool IsProvisional);
