using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;

namespace Model.JointPrevention.Inspections.Plans;

/// <summary>联合检查计划: how many employers of which industries are inspected when, by which departments, and how they were drawn.</summary>
public sealed class InspectionPlan() : Guarded<PlanState, PlanVerb>(PlanState.Draft)
{
    private readonly List<Quota> quotas = [];

    public string Title { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    /// <summary>Who was inspected within so many months before the plan begins is not drawn.</summary>
    public int VisitGapMonths { get; private set; }

    /// <summary>Departments that send an officer, beside human resources and social security, which leads; codes.</summary>
    public IReadOnlyList<string> Departments { get; private set; } = [];

    public int HighShare { get; private set; }

    public int SilentShare { get; private set; }

    public int OrdinaryShare { get; private set; }

    public int LowShare { get; private set; }

    public Shares Shares => new(HighShare, SilentShare, OrdinaryShare, LowShare);

    public required PlanFacts Facts
    {
        get => new(Title, From, Until, VisitGapMonths, Departments, Shares);
        init => Take(value);
    }

    public IReadOnlyList<Quota> Quotas => [.. quotas.OrderBy(quota => quota.Number)];

    /// <summary>Hash over the frozen list.</summary>
    public string? PopulationHash { get; private set; }

    /// <summary>随机种子, published with the plan.</summary>
    public string? Seed { get; private set; }

    /// <summary>Where the seed came from: made by the program, or a number drawn in public.</summary>
    public string? SeedSource { get; private set; }

    public DateTimeOffset? DrawnAt { get; private set; }

    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Change(PlanFacts facts, IEnumerable<(string KeyIndustry, int Wanted)> wanted)
    {
        if (State != PlanState.Draft)
        {
            return InspectionRefusals.FrozenAlready;
        }

        var refusal = facts.Refused();
        if (refusal is null)
        {
            Take(facts);
            quotas.Clear();
            quotas.AddRange(wanted.Where(quota => quota.Wanted > 0).Select((quota, i) => new Quota(i + 1, quota.KeyIndustry, quota.Wanted)));
        }

        return refusal;
    }

    /// <summary>锁定名单: from here on it is certain who can be drawn.</summary>
    public Refusal? Freeze(IReadOnlyCollection<PlanCandidate> candidates, string by, DateTimeOffset at)
    {
        if (candidates.All(candidate => candidate.LeftOut is not null))
        {
            return InspectionRefusals.NobodyToDraw;
        }

        var refusal = Fire(PlanVerb.Freeze, by, at);
        if (refusal is null)
        {
            PopulationHash = HashOf(candidates);
        }

        return refusal;
    }

    /// <summary>退回编制: the list was wrong; what is drawn stays drawn.</summary>
    public Refusal? Unfreeze(string by, DateTimeOffset at, string? reason)
    {
        var refusal = Fire(PlanVerb.Unfreeze, by, at, reason);
        if (refusal is null)
        {
            PopulationHash = null;
        }

        return refusal;
    }

    /// <summary>抽取. Once: a plan is not drawn again until the result pleases.</summary>
    /// <param name="candidates">The frozen list.</param>
    /// <param name="seed">Published; null lets the program make one.</param>
    /// <param name="source">Where a given seed comes from.</param>
    /// <param name="by">Who draws.</param>
    /// <param name="at">Real time.</param>
    public Refusal? MakeDraw(IReadOnlyCollection<PlanCandidate> candidates, string? seed, string? source, string by, DateTimeOffset at)
    {
        if (State == PlanState.Frozen && HashOf(candidates) != PopulationHash)
        {
            return InspectionRefusals.ListChanged;
        }

        if (!string.IsNullOrWhiteSpace(seed) && string.IsNullOrWhiteSpace(source))
        {
            return InspectionRefusals.NoSeedSource;
        }

        var refusal = Fire(PlanVerb.Draw, by, at);
        if (refusal is null)
        {
            (Seed, SeedSource) = string.IsNullOrWhiteSpace(seed) ? (Lot.NewSeed(), null) : (seed.Trim(), source!.Trim());
            DrawnAt = at;
            Draw.Make(candidates, Quotas, Shares, Seed);
        }

        return refusal;
    }

    public Refusal? Close(string by, DateTimeOffset at) => Fire(PlanVerb.Close, by, at);

    public Refusal? Cancel(string by, DateTimeOffset at, string? reason) => Fire(PlanVerb.Cancel, by, at, reason);

    /// <summary>A draw stays on record.</summary>
    public override Refusal? Delete(string by, DateTimeOffset at, string? reason) => State == PlanState.Draft ? base.Delete(by, at, reason) : InspectionRefusals.FrozenAlready;

    /// <summary>Whether a list, each employer as its <see cref="PlanCandidate.Line"/>, is still the one that was frozen.</summary>
    public bool Matches(IEnumerable<string> lines) => Lot.OfPopulation(lines) == PopulationHash;

    protected override IEnumerable<string?> Findable => [Title, Seed];

    protected override void Declare(Moves<PlanState, PlanVerb> moves) => moves
        .Allow(PlanState.Draft, PlanVerb.Freeze, PlanState.Frozen, HasQuotas)
        .AllowForReason(PlanState.Frozen, PlanVerb.Unfreeze, PlanState.Draft)
        .Allow(PlanState.Frozen, PlanVerb.Draw, PlanState.Drawn)
        .Allow(PlanState.Drawn, PlanVerb.Close, PlanState.Closed)
        .AllowForReason(PlanState.Draft, PlanVerb.Cancel, PlanState.Cancelled)
        .AllowForReason(PlanState.Frozen, PlanVerb.Cancel, PlanState.Cancelled);

    protected override Bilingual NameOf(PlanState state) => PlanWords.Of(state);

    protected override Bilingual NameOf(PlanVerb verb) => PlanWords.Of(verb);

    private static string HashOf(IEnumerable<PlanCandidate> candidates) => Lot.OfPopulation(candidates.Select(candidate => candidate.Line));

    private void Take(PlanFacts facts)
    {
        (Title, From, Until, VisitGapMonths, Departments) = (facts.Title, facts.From, facts.Until, facts.VisitGapMonths, facts.Departments);
        (HighShare, SilentShare, OrdinaryShare, LowShare) = (facts.Shares.High, facts.Shares.Silent, facts.Shares.Ordinary, facts.Shares.Low);
    }

    private Refusal? HasQuotas() => quotas.Count > 0 ? null : InspectionRefusals.NoQuotas;
}

/// <summary>What a plan says before the draw.</summary>
/// <param name="Title">2026年下半年工伤预防联合检查.</param>
/// <param name="From">First day of the inspections.</param>
/// <param name="Until">Last day.</param>
/// <param name="VisitGapMonths">Months since the last inspection from which on an employer may be drawn again; 0 for any.</param>
/// <param name="Departments">That send an officer beside human resources and social security.</param>
/// <param name="Shares">Of the groups.</param>
public sealed record PlanFacts(string Title, DateOnly From, DateOnly Until, int VisitGapMonths, IReadOnlyList<string> Departments, Shares Shares)
{
    public Refusal? Refused() => Until < From ? InspectionRefusals.EndsBeforeStart : Departments.Count == 0 ? InspectionRefusals.NoDepartments : Shares.Refused();
}

/// <summary>抽取数量 of a key industry.</summary>
public sealed class Quota(int number, string keyIndustry, int wanted)
{
    /// <summary>Stands for employers that belong to no key industry.</summary>
    public const string Other = "other";

    public int Number { get; private set; } = number;

    /// <summary>Of the code list <c>key-industries</c>, or <see cref="Other"/>.</summary>
    public string KeyIndustry { get; private set; } = keyIndustry;

    public int Wanted { get; private set; } = wanted;
}
