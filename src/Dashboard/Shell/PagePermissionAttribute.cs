namespace Dashboard.Shell;

/// <summary>What one must be allowed to open a page or endpoint, and which counties it shows. Every endpoint states it, or the program does not start.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PagePermissionAttribute(string permission, CountyScoping scoping = CountyScoping.Own) : Attribute
{
    /// <summary>To look at it.</summary>
    public string Permission { get; } = permission;

    public CountyScoping Scoping { get; } = scoping;

    /// <summary>To send it a form. Null: nothing can be sent; what may be looked at may not therefore be changed.</summary>
    public string? Change { get; init; }
}

/// <summary>Which counties a page shows.</summary>
public enum CountyScoping
{
    /// <summary>Those of the user.</summary>
    Own,

    /// <summary>The whole city, so only those may open it whose scope is the whole city.</summary>
    City,

    /// <summary>None: it shows nothing of any employer.</summary>
    None,
}

/// <summary>Set on pages that work while no snapshot is published.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNoSnapshotAttribute : Attribute;

/// <summary>Set on pages that an account may open before its password is its own and its second factor stands.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WhileSettlingInAttribute : Attribute;

public static class PermissionMetadata
{
    public static T RequirePermission<T>(this T endpoint, string permission, CountyScoping scoping = CountyScoping.Own, string? change = null)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new PagePermissionAttribute(permission, scoping) { Change = change });

    public static T NeedsNoSnapshot<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsNoSnapshotAttribute());
}
