using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Model.Operations;

/// <summary>
/// PostgreSQL knows no zero character in a text and would fail on one in an address, where SQLite finds nothing. It is asked for ␀ instead,
/// which is what landed cells say. What is saved stays as it is: the audit log has its hash.
/// </summary>
internal sealed class WithoutZero : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData.CommandSource != CommandSource.SaveChanges)
        {
            foreach (DbParameter parameter in result.Parameters)
            {
                parameter.Value = parameter.Value is string text ? text.Replace('\0', '␀') : parameter.Value;
            }
        }

        return result;
    }
}
