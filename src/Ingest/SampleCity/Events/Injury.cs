using Ingest.SampleCity.City;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>An application for recognition and all that will become of it, also what nobody knows yet on the business date.</summary>
internal sealed class Injury
{
    public required Employer Employer { get; init; }

    public required Person Person { get; init; }

    public required Circumstance How { get; init; }

    /// <summary>Ground it is or would be recognised under.</summary>
    public required string Ground { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required DateOnly ReportedOn { get; init; }

    public required DateOnly AcceptedOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>Code of <c>results</c>.</summary>
    public required string Result { get; init; }

    public required string Severity { get; init; }

    /// <summary>损失工作日; 6,000 for a death (GB 6441).</summary>
    public required int LostDays { get; init; }

    public required string BodyPart { get; init; }

    /// <summary>Disability grade 1–10, null without lasting harm.</summary>
    public required int? Grade { get; init; }

    public required DateOnly GradedOn { get; init; }

    /// <summary>Given when all applications of the block are known; see <see cref="CaseNumbers"/>.</summary>
    public string Number { get; set; } = "";

    public bool IsRecognised => Result is "recognised" or "deemed";

    public bool IsFatal => Severity == "fatal";
}
