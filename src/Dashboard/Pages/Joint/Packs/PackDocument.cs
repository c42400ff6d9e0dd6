using Dashboard.Charts;
using Dashboard.Documents;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model;
using Model.Calendar;
using Model.Codes;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>A pack on paper, in the layout of official documents.</summary>
public sealed class PackDocument(PackWords words, BusinessDate date, IStringLocalizer<PacksTexts> text)
{
    private static readonly Bilingual City = new("济宁市", "Jining");

    private static readonly ChartSize Paper = new("paper", 620, 0);

    /// <param name="meeting">That it is put before.</param>
    /// <param name="pack">Its figures.</param>
    /// <param name="sections">Those that concern the reader.</param>
    public OfficialDocument Of(Meeting meeting, DataPack pack, IReadOnlyList<PackSection> sections) => new()
    {
        Title = text["doc_title", meeting.Title],
        Body = [new OfficialText(text["answer", Format.Date(pack.FrozenOn), pack.BuildId, Format.Month(pack.DataThrough)]), .. sections.SelectMany(section => Parts(pack, section))],
        Signatory = text["office", meeting.County is { } county ? CountyNames.Of(county) : City],
        SignedOn = pack.FrozenOn,
        IsSealed = false,
        Notice = date.Mode == DataMode.Sample ? text["sample_notice"].Value : null,
    };

    private IEnumerable<OfficialPart> Parts(DataPack pack, PackSection section)
    {
        var figures = pack.Figures.Where(figure => figure.Section == section.Id).ToList();
        yield return new OfficialHeading(1, section.Name.ToString());
        foreach (var sentence in pack.Sentences.Where(sentence => sentence.Section == section.Id))
        {
            yield return new OfficialText(sentence.Text + (pack.Backing(sentence) is PackBacking.Missing or PackBacking.OtherNumbers ? text["unbacked_mark"].Value : ""));
        }

        if (words.Bars(section, figures) is { } bars)
        {
            yield return new OfficialPicture(section.Name.ToString(), bars.Label, BarChart.Print(bars, Paper));
        }

        yield return new OfficialTable(
            section.Name.ToString(),
            [new(text["figure"]), new(text["now"], IsNumber: true), new(text["before"], IsNumber: true), new(text["change"], IsNumber: true)],
            [.. figures.Select(figure => (IReadOnlyList<string>)[figure.Name.ToString(), words.Value(figure.Asked.Subject, figure.Answer), words.Value(figure.Asked.Subject, figure.Before), words.Change(figure)])])
        {
            Note = string.Join(" ", figures.Select(figure => $"{words.Period(figure.Asked)} / {words.Period(figure.AskedBefore)}").Distinct(StringComparer.Ordinal)),
        };
    }
}
