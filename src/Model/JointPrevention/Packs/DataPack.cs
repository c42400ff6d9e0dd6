using Model.Analysis;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit;
using Model.Warehouse;

namespace Model.JointPrevention.Packs;

/// <summary>数据包: the figures put before a joint meeting, frozen at a published build. The build may be pruned later; the digits stay.</summary>
public sealed class DataPack : Dossier
{
    private readonly List<PackFigure> figures = [];
    private readonly List<PackSentence> sentences = [];

    public required int MeetingId { get; init; }

    /// <summary>The build that answered.</summary>
    public required string BuildId { get; init; }

    /// <summary>Last month with enrolment at that build.</summary>
    public required DateOnly DataThrough { get; init; }

    /// <summary>Business date of the freezing.</summary>
    public required DateOnly FrozenOn { get; init; }

    /// <summary>Ids of its sections, in the order of the catalogue.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    public IReadOnlyList<PackFigure> Figures => [.. figures.OrderBy(figure => figure.Number)];

    public IReadOnlyList<PackSentence> Sentences => [.. sentences.OrderBy(sentence => sentence.Number)];

    /// <summary>Asks the build all that the sections want to know, and keeps the answers.</summary>
    /// <param name="meeting">That it is put before.</param>
    /// <param name="sections">Ids of the catalogue; at least one.</param>
    /// <param name="reader">Of the build, and of the meeting's county or the whole city.</param>
    /// <param name="on">Business date.</param>
    /// <param name="by">Sign-in name.</param>
    /// <param name="at">Now.</param>
    public static (DataPack? Pack, Refusal? Refusal) Freeze(Meeting meeting, IEnumerable<string> sections, SnapshotReader reader, DateOnly on, string by, DateTimeOffset at)
    {
        var chosen = PackSection.All.Where(section => sections.Contains(section.Id, StringComparer.Ordinal)).ToList();
        if (chosen.Count == 0)
        {
            return (null, new("no_section", new("至少选择一个章节。", "Choose at least one section.")));
        }

        var pack = new DataPack
        {
            MeetingId = meeting.Id,
            BuildId = reader.Build,
            DataThrough = new FreshnessReader(reader).Build().DataThrough,
            FrozenOn = on,
            Sections = [.. chosen.Select(section => section.Id)],
            County = meeting.County,
            CreatedBy = by,
            CreatedAt = at,
        };
        var asked = new PackReader(reader);
        foreach (var section in chosen)
        {
            foreach (var line in section.Ask(reader, meeting.County))
            {
                pack.figures.Add(PackFigure.Of(pack.figures.Count + 1, section.Id, line, asked.Answer(line.Question), asked.Answer(line.Before)));
            }
        }

        return (pack, null);
    }

    /// <summary>Adds a sentence; it may lack its figure, and then says so.</summary>
    public Refusal? Write(string section, string? text, int? figure, string by, DateTimeOffset at)
    {
        if (text?.Trim() is not { Length: > 0 and <= PackSentence.Longest } given)
        {
            return new("no_sentence", new($"写一句话，最多{PackSentence.Longest}字。", $"Write a sentence of at most {PackSentence.Longest} characters."));
        }

        if (!Sections.Contains(section, StringComparer.Ordinal) || (figure is { } number && figures.TrueForAll(f => f.Number != number)))
        {
            return new("no_such_figure", new("此数据包没有这个章节或这个数字。", "This pack has no such section or figure."));
        }

        sentences.Add(new PackSentence(sentences.Select(s => s.Number).DefaultIfEmpty().Max() + 1, section, given, figure, by, at));
        return null;
    }

    public Refusal? TakeOut(int number) => sentences.RemoveAll(sentence => sentence.Number == number) > 0
        ? null
        : new("no_such_sentence", new("这句话已不在。", "That sentence is gone."));

    public PackBacking Backing(PackSentence sentence) => sentence.BackedBy(figures.Find(figure => figure.Number == sentence.Figure));

    /// <summary>Figures that a later build answers otherwise: what was corrected since.</summary>
    public IReadOnlyList<PackCorrection> CorrectedIn(SnapshotReader reader)
    {
        var asked = new PackReader(reader);
        return
        [
            .. from figure in Figures
               from pair in new[] { (Question: figure.Asked, Then: figure.Answer), (Question: figure.AskedBefore, Then: figure.Before) }
               let now = asked.Answer(pair.Question)
               where !Same(pair.Then, now)
               select new PackCorrection(figure, pair.Question, pair.Then, now),
        ];
    }

    // The numbers people read; the ninth decimal of an average is not a correction.
    private static bool Same(PackAnswer then, PackAnswer now) =>
        then.Cases == now.Cases && Close(then.Value, now.Value) && Close(then.AverageInsured, now.AverageInsured);

    private static bool Close(double? one, double? other) =>
        one is null || other is null ? one == other : Math.Abs(one.Value - other.Value) <= 1e-6 * Math.Max(1, Math.Abs(one.Value));
}

/// <param name="Figure">Whose it is.</param>
/// <param name="Question">The figure's own, or that of what it is held against.</param>
/// <param name="Then">As frozen.</param>
/// <param name="Now">As the later build has it.</param>
public sealed record PackCorrection(PackFigure Figure, PackQuestion Question, PackAnswer Then, PackAnswer Now);
