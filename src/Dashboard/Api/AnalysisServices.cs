using Microsoft.Extensions.DependencyInjection.Extensions;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Api;

/// <summary>What reads a snapshot, for pages and the API alike.</summary>
public static class AnalysisServices
{
    /// <summary>Needs a <see cref="SnapshotReader"/> for each request: all figures of an answer are of one build.</summary>
    public static IServiceCollection AddAnalysis(this IServiceCollection services)
    {
        foreach (var reader in Readers)
        {
            services.TryAddScoped(reader);
        }

        return services.AddApi();
    }

    /// <summary>Every public reader of a snapshot; a new one needs no line here.</summary>
    private static IEnumerable<Type> Readers => typeof(IncidenceReader).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, Namespace: "Model.Analysis" }
            && type.GetConstructors().Any(made => made.GetParameters() is [{ ParameterType: var only }] && only == typeof(SnapshotReader)));
}
