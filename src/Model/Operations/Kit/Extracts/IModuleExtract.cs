namespace Model.Operations.Kit.Extracts;

/// <summary>
/// 抽取: what of a module's records goes to the warehouse, as rows of a feed of our own. Codes, dates, numbers and states go; what persons are called and what they
/// wrote stays in the operational store. A module writes one beside its records and a contract; it is found by itself.
/// </summary>
public interface IModuleExtract
{
    /// <summary>Id of the contract, <c>Feeds/&lt;id&gt;.yml</c>.</summary>
    string Feed { get; }

    /// <summary>
    /// All that the module holds today, deleted records left out, in any order. A row's properties are named like the contract's columns
    /// (<c>DueOn</c> is <c>due_on</c>); each value is of its type: states as enums, moments as <see cref="DateTimeOffset"/>, money in fen.
    /// </summary>
    IQueryable<object> Rows(OperationsDb db);
}
