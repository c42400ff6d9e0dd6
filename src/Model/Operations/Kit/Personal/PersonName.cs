namespace Model.Operations.Kit.Personal;

/// <summary>Names of persons as they are stored: 王小明 → 王*明, 李四 → 李*.</summary>
public static class PersonName
{
    private const int MostStars = 5;

    /// <summary>No name is longer; such a text keeps its length, so that the rule on lengths still speaks.</summary>
    private const int Longest = 100;

    public static string Masked(string name) => name.Length switch
    {
        <= 2 => name[..1] + "*",
        > Longest => new string('*', name.Length),
        _ => name[..1] + new string('*', Math.Min(name.Length - 2, MostStars)) + name[^1..],
    };
}
