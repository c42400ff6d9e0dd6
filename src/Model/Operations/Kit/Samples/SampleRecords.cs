namespace Model.Operations.Kit.Samples;

/// <summary>The sample records of all modules.</summary>
public static class SampleRecords
{
    /// <summary>In the order in which they are made.</summary>
    public static IReadOnlyList<ISampleRecords> All { get; } =
    [
        .. typeof(SampleRecords).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISampleRecords)))
            .Select(type => (ISampleRecords)Activator.CreateInstance(type)!)
            .OrderBy(records => records.Order),
    ];
}
