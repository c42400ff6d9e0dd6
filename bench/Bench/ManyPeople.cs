using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Bench;

/// <summary>Accounts and entries of the audit log in great number. The chain of the log is not made: a list does not look at it.</summary>
internal static class ManyPeople
{
    private const int Apart = 256;

    /// <summary>Copies of the sample accounts, with names of their own; none can be entered by a button.</summary>
    public static async Task AccountsAsync(OperationsDb db, int wanted, CancellationToken stop)
    {
        var type = db.Model.FindEntityType(typeof(UserAccount))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var columns = type.GetProperties().Select(property => (Column: $"\"{property.GetColumnName(table)}\"", property.Name)).ToList();
        var copies = (wanted / await db.Users.CountAsync(stop)) + 1;
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"""
            with recursive k(k) as (select 1 union all select k + 1 from k where k < {copies})
            insert into "{table.Name}" ({string.Join(", ", columns.Select(column => column.Column))})
            select {string.Join(", ", columns.Select(column => Value(db, column.Column, column.Name)))}
            from "{table.Name}" as s cross join k
            """), stop);
    }

    /// <summary>Entries as records of modules leave them: some three hundred characters of before and after.</summary>
    public static async Task AuditAsync(OperationsDb db, int wanted, CancellationToken stop)
    {
        var before = await db.Audit.CountAsync(stop);
        string[] actions = [AuditActions.RecordMade, AuditActions.RecordChanged, AuditActions.RecordMoved, AuditActions.SignedIn, AuditActions.ExportMade];
        var action = string.Join(' ', actions.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"when {i} then '{name}'")));
        var at = db is SqliteOperationsDb ? "datetime('2026-11-01', '-' || (k.k * 5) || ' minute')" : "timestamptz '2026-11-01' - k.k * interval '5 minute'";
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $$$"""
            with recursive k(k) as (select 1 union all select k + 1 from k where k < {{{wanted - before}}})
            insert into audit_entry ("Number", "At", "By", "From", "Action", "Subject", "Before", "After", "Reason", "Previous", "Hash")
            select {{{before}}} + k.k, {{{at}}}, 'user' || (k.k % 400), '10.0.0.' || (k.k % 250), case k.k % 5 {{{action}}} end, 'Inspection ' || k.k,
                '{{"State": "Planned", "EmployerName": "示例单位' || k.k || '", "Note": "现场检查发现防护装置缺失，已责令限期整改，由属地部门负责跟踪落实"}}',
                '{{"State": "Visited", "EmployerName": "示例单位' || k.k || '", "Note": "现场检查发现防护装置缺失，已责令限期整改，由属地部门负责跟踪落实，逾期移送"}}',
                case k.k % 7 when 0 then '按计划执行' end, '{{{new string('0', 64)}}}', '{{{new string('0', 64)}}}'
            from k
            """), stop);
    }

    private static string Value(OperationsDb db, string column, string name) => name switch
    {
        nameof(UserAccount.Id) => db is SqliteOperationsDb ? string.Create(CultureInfo.InvariantCulture, $"printf('%08X', k.k + {Apart}) || substr(s.{column}, 9)") : "gen_random_uuid()",
        nameof(UserAccount.UserName) or nameof(UserAccount.NormalizedUserName) or nameof(UserAccount.Name) or nameof(UserAccount.NormalizedEmail) => $"s.{column} || '-' || k.k",
        nameof(UserAccount.IsSample) => db is SqliteOperationsDb ? "0" : "false",
        _ => $"s.{column}",
    };
}
