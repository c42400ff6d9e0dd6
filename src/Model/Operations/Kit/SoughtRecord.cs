namespace Model.Operations.Kit;

/// <summary>可检索的记录: one that people look for by its texts in a list.</summary>
public abstract class SoughtRecord : Record
{
    /// <summary>What a list is searched in, as one text in small letters: a search reads one narrow column, on both stores alike. Written by the store when it saves.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>Texts that people find it by; of a dossier beside its number.</summary>
    protected virtual IEnumerable<string?> Findable => [];

    private protected virtual IEnumerable<string?> AllFindable => Findable;

    internal void KeepSought() => Sought = string.Join('\n', AllFindable.Where(text => !string.IsNullOrEmpty(text))).ToLowerInvariant();
}
