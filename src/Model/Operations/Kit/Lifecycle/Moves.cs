using Stateless;

namespace Model.Operations.Kit.Lifecycle;

/// <summary>What an entity declares of its moves: from a state, by a verb, to a state, if all guards hold.</summary>
/// <param name="machine">Where they are kept.</param>
/// <param name="holds">Asks a guard.</param>
public sealed class Moves<TState, TVerb>(StateMachine<TState, TVerb> machine, Func<Func<Refusal?>, bool> holds)
    where TState : struct, Enum
    where TVerb : struct, Enum
{
    private readonly HashSet<(TState From, TVerb Verb)> reasoned = [];

    /// <param name="guards">Each says why not, or null; the first that does is what the person reads.</param>
    public Moves<TState, TVerb> Allow(TState from, TVerb verb, TState to, params Func<Refusal?>[] guards)
    {
        var state = machine.Configure(from);
        bool All() => guards.All(holds);
        _ = EqualityComparer<TState>.Default.Equals(from, to) ? state.PermitReentryIf(verb, All) : state.PermitIf(verb, to, All);
        return this;
    }

    /// <summary>As <see cref="Allow"/>, and whoever does it has to say why.</summary>
    public Moves<TState, TVerb> AllowForReason(TState from, TVerb verb, TState to, params Func<Refusal?>[] guards)
    {
        reasoned.Add((from, verb));
        return Allow(from, verb, to, guards);
    }

    internal bool NeedsReason(TState from, TVerb verb) => reasoned.Contains((from, verb));
}
