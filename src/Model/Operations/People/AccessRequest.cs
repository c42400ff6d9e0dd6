namespace Model.Operations.People;

/// <summary>授权申请: roles and place of an account, as a whole.</summary>
public sealed class AccessRequest : TwoHandedRequest
{
    public IReadOnlyList<string> Roles { get; private set; } = [];

    public IReadOnlyList<string> Counties { get; private set; } = [];

    public string? Department { get; private set; }

    public required Access Access
    {
        get => new(Roles, Counties, Department);
        init => (Roles, Counties, Department) = (value.Roles, value.Counties, value.Department);
    }
}
