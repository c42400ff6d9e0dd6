using System.Diagnostics.CodeAnalysis;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Lifecycle;

namespace Model.Tests.Operations.Kit.Lifecycle;

/// <summary>An application as a module would write it, after the course of a recognition.</summary>
public sealed class Application : Guarded<ApplicationState, ApplicationVerb>
{
    [SetsRequiredMembers]
    public Application()
        : base(ApplicationState.Received) => (CreatedBy, CreatedAt) = ("test", DateTimeOffset.UnixEpoch);

    public bool IsComplete { get; set; }

    public Clock? Decision { get; private set; }

    /// <summary>What a guard does beside looking; for the test of one that must not.</summary>
    public Action BesideTheGuard { get; set; } = () => { };

    public Refusal? AskForMore(string by, DateTimeOffset at, string? why) => Fire(ApplicationVerb.AskForMore, by, at, why);

    public Refusal? Accept(string by, DateTimeOffset at)
    {
        var refusal = Fire(ApplicationVerb.Accept, by, at);
        if (refusal is null)
        {
            Decision = new Clock("recognition_decision", DateOnly.FromDateTime(at.Date));
        }

        return refusal;
    }

    public Refusal? Suspend(string by, DateTimeOffset at, string? why) => Fire(ApplicationVerb.Suspend, by, at, why);

    public Refusal? Resume(string by, DateTimeOffset at) => Fire(ApplicationVerb.Resume, by, at);

    public Refusal? Decide(string by, DateTimeOffset at) => Fire(ApplicationVerb.Decide, by, at);

    protected override void Declare(Moves<ApplicationState, ApplicationVerb> moves) => moves
        .AllowForReason(ApplicationState.Received, ApplicationVerb.AskForMore, ApplicationState.Incomplete)
        .AllowForReason(ApplicationState.Incomplete, ApplicationVerb.AskForMore, ApplicationState.Incomplete)
        .Allow(ApplicationState.Received, ApplicationVerb.Accept, ApplicationState.Accepted, Complete)
        .Allow(ApplicationState.Incomplete, ApplicationVerb.Accept, ApplicationState.Accepted, Complete)
        .AllowForReason(ApplicationState.Accepted, ApplicationVerb.Suspend, ApplicationState.Suspended)
        .Allow(ApplicationState.Suspended, ApplicationVerb.Resume, ApplicationState.Accepted)
        .Allow(ApplicationState.Accepted, ApplicationVerb.Decide, ApplicationState.Decided);

    protected override Bilingual NameOf(ApplicationState state) => state switch
    {
        ApplicationState.Received => new("已收件", "received"),
        ApplicationState.Incomplete => new("待补正", "incomplete"),
        ApplicationState.Accepted => new("已受理", "accepted"),
        ApplicationState.Suspended => new("已中止", "suspended"),
        ApplicationState.Decided => new("已决定", "decided"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    protected override Bilingual NameOf(ApplicationVerb verb) => verb switch
    {
        ApplicationVerb.AskForMore => new("告知补正", "ask for more"),
        ApplicationVerb.Accept => new("受理", "accept"),
        ApplicationVerb.Suspend => new("中止", "suspend"),
        ApplicationVerb.Resume => new("恢复", "resume"),
        ApplicationVerb.Decide => new("作出决定", "decide"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    private Refusal? Complete()
    {
        BesideTheGuard();
        return IsComplete ? null : new Refusal("materials_missing", new("材料不完整，不能受理。", "Materials are missing, so it cannot be accepted."));
    }
}

public enum ApplicationState
{
    Received,
    Incomplete,
    Accepted,
    Suspended,
    Decided,
}

public enum ApplicationVerb
{
    AskForMore,
    Accept,
    Suspend,
    Resume,
    Decide,
}
