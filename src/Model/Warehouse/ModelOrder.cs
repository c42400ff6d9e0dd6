namespace Model.Warehouse;

/// <summary>Puts models into an order in which each finds what it reads.</summary>
public static class ModelOrder
{
    /// <param name="models">Models in any order; equal inputs give equal orders.</param>
    /// <param name="given">Tables that are there before the first model runs.</param>
    /// <exception cref="InvalidOperationException">A model reads itself, directly or not, or a table that nobody makes.</exception>
    public static IReadOnlyList<SqlModel> Of(IReadOnlyList<SqlModel> models, IReadOnlySet<string> given)
    {
        var byName = models.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var ordered = new List<SqlModel>(models.Count);
        var done = new HashSet<string>(given, StringComparer.Ordinal);
        foreach (var model in models.OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            Visit(model, []);
        }

        return ordered;

        void Visit(SqlModel model, List<string> path)
        {
            if (done.Contains(model.Name))
            {
                return;
            }

            if (path.Contains(model.Name, StringComparer.Ordinal))
            {
                throw new InvalidOperationException($"Models read each other in a circle: {string.Join(" → ", path)} → {model.Name}.");
            }

            path.Add(model.Name);
            foreach (var read in model.Reads.Where(r => !done.Contains(r)))
            {
                Visit(byName.GetValueOrDefault(read) ?? throw new InvalidOperationException($"{model.Name} reads {read}, which nothing makes."), path);
            }

            path.RemoveAt(path.Count - 1);
            done.Add(model.Name);
            ordered.Add(model);
        }
    }
}
