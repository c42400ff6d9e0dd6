using System.Text.Json;
using Model.Statistics.Ranking;

namespace Ingest.RiskRank;

/// <summary>Trees and the calibration that goes with them; kept together in a folder.</summary>
internal sealed record RankModel(Booster Trees, CountCalibration Calibration)
{
    /// <summary>Calibrated injuries of the next twelve months, in the order of the day's employers.</summary>
    public IReadOnlyList<double> Predict(RankedDay day) => [.. Trees.Predict(day).Select(Calibration.Of)];

    public void Save(string folder, string name)
    {
        Trees.Save(Path.Combine(folder, name + ".zip"));
        File.WriteAllText(Path.Combine(folder, name + ".calibration.json"), JsonSerializer.Serialize(Calibration));
    }

    public static RankModel Load(string folder, string name) => new(
        Booster.Load(Path.Combine(folder, name + ".zip")),
        JsonSerializer.Deserialize<CountCalibration>(File.ReadAllText(Path.Combine(folder, name + ".calibration.json")))!);
}
