using Stateless;

namespace Model.Operations.Kit.Lifecycle;

/// <summary>
/// What has states and is moved between them by what people do. An entity declares its moves, its own verbs call <see cref="Fire"/>, and each
/// move is kept with who, when and why. A move that is not declared, or that a guard forbids, is refused in words and changes nothing.
/// </summary>
public abstract class Guarded<TState, TVerb>(TState start) : Dossier
    where TState : struct, Enum
    where TVerb : struct, Enum
{
    private readonly List<Transition> transitions = [];
    private StateMachine<TState, TVerb>? machine;
    private Moves<TState, TVerb>? moves;
    private Refusal? unmet;
    private bool isFiring;

    public TState State { get; private set; } = start;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Transition> Transitions => [.. transitions.OrderBy(transition => transition.Number)];

    /// <summary>What can be done now, for the buttons of a page; a reason may still be asked for.</summary>
    public IReadOnlyList<TVerb> PossibleVerbs => [.. Enum.GetValues<TVerb>().Where(verb => Machine.CanFire(verb))];

    /// <summary>Called once an instance. Guards read the entity and leave it as it is.</summary>
    protected abstract void Declare(Moves<TState, TVerb> moves);

    protected abstract Bilingual NameOf(TState state);

    protected abstract Bilingual NameOf(TVerb verb);

    /// <summary>Null when the move was made and recorded, otherwise why not; nothing has changed then.</summary>
    /// <param name="verb">What is done.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">Real time, not the business date.</param>
    /// <param name="reason">Why; asked for where the move was declared so.</param>
    /// <param name="with">What goes with the move and may refuse it, such as a clock's; asked once nothing else forbids the move.</param>
    protected Refusal? Fire(TVerb verb, string by, DateTimeOffset at, string? reason = null, Func<Refusal?>? with = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (isFiring)
        {
            throw new InvalidOperationException($"{verb} was fired while another verb was: guards only look.");
        }

        isFiring = true;
        try
        {
            return Refused(verb, at, reason) ?? with?.Invoke() ?? Move(verb, by, at, reason);
        }
        finally
        {
            isFiring = false;
        }
    }

    private StateMachine<TState, TVerb> Machine
    {
        get
        {
            if (machine is null)
            {
                machine = new(() => State, state => State = state);
                moves = new(machine, Holds);
                Declare(moves);
            }

            return machine;
        }
    }

    private bool Holds(Func<Refusal?> guard)
    {
        var refusal = guard();
        unmet ??= refusal;
        return refusal is null;
    }

    private Refusal? Refused(TVerb verb, DateTimeOffset at, string? reason)
    {
        unmet = null;
        if (!Machine.CanFire(verb))
        {
            return unmet ?? NoSuchMove(verb);
        }

        return moves!.NeedsReason(State, verb) && string.IsNullOrWhiteSpace(reason) ? LifecycleRefusals.NoReason(NameOf(verb))
            : transitions.MaxBy(transition => transition.Number) is { } last && at < last.At ? LifecycleRefusals.TooEarly(last.At)
            : null;
    }

    private Refusal? Move(TVerb verb, string by, DateTimeOffset at, string? reason)
    {
        var from = State;
        Machine.Fire(verb);
        transitions.Add(new Transition(transitions.Count + 1, $"{verb}", $"{from}", $"{State}", by, at, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()));
        return null;
    }

    private Refusal NoSuchMove(TVerb verb) => LifecycleRefusals.NoSuchMove(NameOf(State), NameOf(verb), [.. PossibleVerbs.Select(NameOf)]);
}
