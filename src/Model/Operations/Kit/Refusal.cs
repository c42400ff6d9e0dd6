namespace Model.Operations.Kit;

/// <summary>Why something was not done, for the person who asked for it; nothing has changed.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Words">The reason, and what to do.</param>
public sealed record Refusal(string Code, Bilingual Words);
