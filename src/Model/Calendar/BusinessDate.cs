using System.Text.Json;
using Model.Warehouse;

namespace Model.Calendar;

/// <summary>The day the business stands at. Sample data stand at a fixed day so that the demonstration does not rot; audit and jobs keep real time.</summary>
public sealed class BusinessDate(DataFolder data, TimeProvider clock)
{
    /// <summary>Every business date of the sample city is judged as of this day.</summary>
    public static readonly DateOnly SampleToday = new(2026, 11, 10);

    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private Remembered? remembered;

    public DateOnly Today => Mode == DataMode.Sample
        ? SampleToday
        : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), China).DateTime);

    /// <summary>What the folder remembers it is; null while nobody has decided. Once decided it is not read again: a folder never changes.</summary>
    public DataMode? Mode => (remembered ??= Read())?.Mode switch
    {
        null => null,
        "sample" => DataMode.Sample,
        _ => DataMode.Production,
    };

    /// <summary>Decides once and for all; a folder never changes from one to the other.</summary>
    /// <exception cref="InvalidOperationException">The folder already is the other.</exception>
    public void Remember(DataMode mode)
    {
        if (Mode is { } known)
        {
            if (known != mode)
            {
                throw new InvalidOperationException($"The data folder is {known} and cannot become {mode}.");
            }

            return;
        }

        Directory.CreateDirectory(data.Root);
        DurableFile.Replace(data.ModeFile, JsonSerializer.Serialize(new Remembered(mode == DataMode.Sample ? "sample" : "production")));
    }

    private Remembered? Read() => File.Exists(data.ModeFile) ? JsonSerializer.Deserialize<Remembered>(File.ReadAllText(data.ModeFile)) : null;

    private sealed record Remembered(string Mode);
}

public enum DataMode
{
    /// <summary>示例数据: synthetic, and said so on every page.</summary>
    Sample,
    Production,
}
