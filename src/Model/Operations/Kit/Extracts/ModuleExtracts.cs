using Model.Feeds;

namespace Model.Operations.Kit.Extracts;

/// <summary>The extracts of all modules.</summary>
public static class ModuleExtracts
{
    /// <summary>In the order of their contracts.</summary>
    public static IReadOnlyList<IModuleExtract> All { get; } =
    [
        .. typeof(ModuleExtracts).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IModuleExtract)))
            .Select(type => (IModuleExtract)Activator.CreateInstance(type)!)
            .OrderBy(extract => FeedCatalog.Find(extract.Feed)?.Order),
    ];
}
