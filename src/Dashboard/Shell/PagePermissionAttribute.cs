namespace Dashboard.Shell;

/// <summary>What one must be allowed to open a page or endpoint, and which counties it shows. Every endpoint states it; one that does not is not served.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PagePermissionAttribute(string permission, CountyScoping scoping = CountyScoping.Own) : Attribute
{
    public string Permission { get; } = permission;

    public CountyScoping Scoping { get; } = scoping;
}

/// <summary>Which counties a page shows.</summary>
public enum CountyScoping
{
    /// <summary>Those of the user.</summary>
    Own,

    /// <summary>The whole city, to whoever may open it.</summary>
    City,

    /// <summary>None: it shows nothing of any employer.</summary>
    None,
}

/// <summary>What can be allowed; a page names one of these.</summary>
public static class Permissions
{
    /// <summary>Rates, targets, employers and the rows behind them.</summary>
    public const string AnalysisRead = "Analysis.Read";

    /// <summary>Runs, batches, quarantined rows.</summary>
    public const string DataRead = "Data.Read";

    /// <summary>Upload files and start runs.</summary>
    public const string DataWrite = "Data.Write";

    /// <summary>The audit log; nothing else.</summary>
    public const string AuditRead = "Audit.Read";

    /// <summary>Open to everyone: health, errors, language, theme.</summary>
    public const string Anyone = "Anyone";
}

/// <summary>Set on pages that work while no snapshot is published.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNoSnapshotAttribute : Attribute;

public static class PermissionMetadata
{
    public static T RequirePermission<T>(this T endpoint, string permission, CountyScoping scoping = CountyScoping.Own)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new PagePermissionAttribute(permission, scoping));

    public static T NeedsNoSnapshot<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsNoSnapshotAttribute());
}
