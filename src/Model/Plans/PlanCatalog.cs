using Model.Warehouse;

namespace Model.Plans;

/// <summary>规划目录: the plans in force. An installation's own file adds a plan, or replaces ours of the same id; a file that is wrong changes nothing.</summary>
public sealed record PlanCatalog
{
    private PlanCatalog(IReadOnlyList<PlanFile> files)
    {
        Files = files;
        var own = files.Select(file => file.Plan).OfType<TargetPlan>().ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        Leading = [.. TargetPlan.Shipped.Select(plan => own.GetValueOrDefault(plan.Id) ?? plan)];
        All = [.. Leading, .. own.Values.Where(plan => !plan.IsShipped).OrderBy(plan => plan.FinalYear).ThenBy(plan => plan.Id, StringComparer.Ordinal)];
    }

    /// <summary>Without files of an installation.</summary>
    public static PlanCatalog Shipped { get; } = new([]);

    /// <summary>The installation's own files, by name.</summary>
    public IReadOnlyList<PlanFile> Files { get; }

    /// <summary>Ours, or the installation's versions of them; what the overview and the pages of industries and counties show.</summary>
    public IReadOnlyList<TargetPlan> Leading { get; }

    /// <summary>Those, then what the installation added.</summary>
    public IReadOnlyList<TargetPlan> All { get; }

    public IEnumerable<PlanFault> Faults => Files.SelectMany(file => file.Faults);

    /// <returns>Null when no plan has the id.</returns>
    public TargetPlan? Find(string? id) => All.FirstOrDefault(plan => plan.Id == id);

    /// <summary>The file a plan comes from; null for one of ours.</summary>
    public string? FileOf(TargetPlan plan) => Files.FirstOrDefault(file => file.Plan?.Id == plan.Id)?.Name;

    /// <param name="files">Names and contents.</param>
    public static PlanCatalog Of(IEnumerable<(string Name, string Text)> files) =>
        new([.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => PlanFile.Read(file.Name, file.Text))]);

    /// <summary>As the installation's folder has them now; the next build takes them in.</summary>
    public static PlanCatalog In(DataFolder data) => Of(FilesIn(data));

    internal static IEnumerable<(string Name, string Text)> FilesIn(DataFolder data) => Directory.Exists(data.Plans)
        ? Directory.EnumerateFiles(data.Plans, "*.yml").Select(path => (Path.GetFileName(path), TextOf(path)))
        : [];

    // What is longer than a plan may be is refused by its length: no more of it is read.
    private static string TextOf(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[(4 * PlanFile.Longest) + 1];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return EditedText.Decode(bytes.AsSpan(0, read).ToArray());
    }
}
