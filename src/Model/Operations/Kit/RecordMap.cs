using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.Operations.Audit;
using Model.Operations.Kit.Assignments;
using Model.Operations.Kit.Attachments;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Drafts;
using Model.Operations.Kit.Lifecycle;
using Model.Operations.Kit.Lists;
using Model.Operations.Kit.Numbering;
using Model.Operations.People;

namespace Model.Operations.Kit;

/// <summary>Maps what all records share, once for all of them: a module maps what is its own.</summary>
internal static class RecordMap
{
    public const int NameLength = 200;
    public const int TextLength = 2000;
    private const int CountyLength = 6;
    private const int HashLength = 64;
    /// <summary>Column of a row that names the record it belongs to.</summary>
    public const string Owner = "OwnerId";

    /// <param name="isFile">SQLite, as against PostgreSQL.</param>
    public static void Map(ModelBuilder model, bool isFile)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(Record))).ToList())
        {
            var record = model.Entity(type);
            MapRecord(record);
            if (type.IsSubclassOf(typeof(SoughtRecord)))
            {
                MapSought(record, isFile);
            }

            if (type.IsSubclassOf(typeof(Dossier)))
            {
                MapDossier(record);
            }
        }

        model.Entity<DrawnNumber>(drawn =>
        {
            drawn.ToTable("drawn_number");
            drawn.HasKey(d => new { d.Series, d.Year });
            drawn.Property(d => d.Series).HasMaxLength(NameLength);
        });
        model.Entity<Draft>(draft =>
        {
            draft.ToTable("draft");
            draft.HasKey(d => new { d.AccountId, d.Form });
            draft.HasOne<UserAccount>().WithMany().HasForeignKey(d => d.AccountId);
            draft.Property(d => d.Form).HasMaxLength(NameLength);
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_view");
            view.HasOne<UserAccount>().WithMany().HasForeignKey(v => v.AccountId);
            view.Property(v => v.List).HasMaxLength(NameLength);
            view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
            view.Property(v => v.Query).HasMaxLength(SavedView.LongestQuery);
            view.HasIndex(v => new { v.AccountId, v.List, v.Name }).IsUnique();
        });
        model.Entity<ChosenColumns>(chosen =>
        {
            chosen.ToTable("chosen_columns");
            chosen.HasKey(c => new { c.AccountId, c.List });
            chosen.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.AccountId);
            chosen.Property(c => c.List).HasMaxLength(NameLength);
        });
    }

    private static void MapRecord(EntityTypeBuilder record)
    {
        record.Property(nameof(Record.County)).HasMaxLength(CountyLength);
        record.Property(nameof(Record.Version)).IsConcurrencyToken();
        record.Property(nameof(Record.CreatedBy)).HasMaxLength(NameLength);
        record.Property(nameof(Record.DeletedBy)).HasMaxLength(NameLength);
        record.Property(nameof(Record.DeletedBecause)).HasMaxLength(TextLength);
    }

    private static void MapSought(EntityTypeBuilder record, bool isFile)
    {
        record.Property(nameof(SoughtRecord.Sought)).HasAnnotation(AuditChain.Derived, true);
        if (isFile)
        {
            // A row of SQLite is read past its long texts to reach a later one; PostgreSQL keeps long texts elsewhere, and no text so long in an index.
            // Not beginning with what most rows share: SQLite would take it for everything.
            record.HasIndex(nameof(SoughtRecord.Sought), nameof(Record.County), nameof(Record.DeletedAt)).HasDatabaseName($"sought_{record.Metadata.GetTableName()}");
        }
    }

    private static void MapDossier(EntityTypeBuilder dossier)
    {
        dossier.Property(nameof(Dossier.Number)).HasMaxLength(NameLength);
        dossier.HasIndex(nameof(Dossier.Number)).IsUnique();
        Rows<Comment>(dossier, nameof(Dossier.Comments), "comment", comment =>
        {
            comment.Property(nameof(Comment.Text)).HasMaxLength(Comment.Longest);
            comment.Property(nameof(Comment.By)).HasMaxLength(NameLength);
            comment.Property(nameof(Comment.Unit)).HasMaxLength(NameLength);
        });
        Rows<Attachment>(dossier, nameof(Dossier.Attachments), "attachment", attachment =>
        {
            attachment.Property(nameof(Attachment.Part)).HasMaxLength(NameLength);
            attachment.Property(nameof(Attachment.Name)).HasMaxLength(NameLength);
            attachment.Property(nameof(Attachment.Sha256)).HasMaxLength(HashLength);
            attachment.Property(nameof(Attachment.By)).HasMaxLength(NameLength);
            attachment.Property(nameof(Attachment.RemovedBy)).HasMaxLength(NameLength);
            attachment.Property(nameof(Attachment.RemovedBecause)).HasMaxLength(TextLength);
        });
        dossier.Property(nameof(Dossier.Assignee)).HasMaxLength(NameLength);
        Rows<Assignment>(dossier, nameof(Dossier.Assignments), "assignment", assignment =>
        {
            assignment.Property(nameof(Assignment.To)).HasMaxLength(NameLength);
            assignment.Property(nameof(Assignment.By)).HasMaxLength(NameLength);
            assignment.Property(nameof(Assignment.Reason)).HasMaxLength(TextLength);
        });
        if (dossier.Metadata.ClrType.GetProperty("Transitions") is not null)
        {
            Rows<Transition>(dossier, "Transitions", "transition", transition =>
            {
                foreach (var name in new[] { nameof(Transition.Verb), nameof(Transition.From), nameof(Transition.To), nameof(Transition.By) })
                {
                    transition.Property(name).HasMaxLength(NameLength);
                }

                transition.Property(nameof(Transition.Reason)).HasMaxLength(TextLength);
            });
        }
    }

    /// <summary>
    /// Makes a list of a hundred thousand records quick: for each column that it is sorted by an index that also holds what every list asks of a
    /// record and what this one is filtered by, so that counting and leafing through it never read a row they do not show.
    /// </summary>
    /// <param name="record">What is listed.</param>
    /// <param name="sorts">Properties that the list can be sorted by.</param>
    /// <param name="filters">Properties that its views and filters look at, beside county and state.</param>
    public static void Listed<TRecord>(EntityTypeBuilder<TRecord> record, string[] sorts, params string[] filters)
        where TRecord : Record
    {
        string[] state = typeof(TRecord).GetProperty("State") is null ? [] : ["State"];
        string[] asked = [.. state, .. filters, nameof(Record.County), nameof(Record.DeletedAt)];
        foreach (var sort in sorts)
        {
            record.HasIndex([sort, nameof(Record.Id), .. asked.Where(name => name != sort)]).HasDatabaseName($"list_{record.Metadata.GetTableName()}_{sort}");
        }

        record.HasIndex(asked).HasDatabaseName($"list_{record.Metadata.GetTableName()}");
    }

    /// <summary>
    /// Rows that belong to a record, in a table of their own beside it: read with it and only with it, so that what hides the record hides them.
    /// </summary>
    /// <param name="record">Whose they are.</param>
    /// <param name="property">That lists them; a field of the same name in lower case holds them.</param>
    /// <param name="table">Ends the name of their table.</param>
    /// <param name="map">Their columns.</param>
    public static void Rows<TRow>(EntityTypeBuilder record, string property, string table, Action<OwnedNavigationBuilder> map)
        where TRow : class
    {
        record.OwnsMany(typeof(TRow), property, rows => Numbered(rows, $"{record.Metadata.GetTableName()}_{table}", map));
        record.Navigation(property).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    /// <summary>
    /// A period that runs for a record, with its suspensions and extensions, in three tables beside it: read with it and only with it.
    /// One that is replaced by another goes, with what belonged to it; the log keeps what it was.
    /// </summary>
    /// <param name="record">Whose it is; its table is named already.</param>
    /// <param name="property">That holds it; ends the name of the table.</param>
    public static void Clock<TRecord>(EntityTypeBuilder<TRecord> record, Expression<Func<TRecord, Clock?>> property)
        where TRecord : Record => record.OwnsOne(property, clock =>
        {
            var table = $"{record.Metadata.GetTableName()}_{clock.OwnedEntityType.FindOwnership()!.PrincipalToDependent!.Name.ToLowerInvariant()}";
            clock.ToTable(table);
            clock.WithOwner().HasForeignKey(Owner);
            clock.HasKey(Owner);
            clock.Ignore(c => c.Rule).Ignore(c => c.Suspended);
            clock.Property(c => c.RuleId).HasMaxLength(NameLength);
            clock.OwnsMany(c => c.Suspensions, rows => Numbered(rows, table + "_suspension", suspension =>
            {
                suspension.Property(nameof(Suspension.Reason)).HasMaxLength(TextLength);
                suspension.Property(nameof(Suspension.SuspendedBy)).HasMaxLength(NameLength);
                suspension.Property(nameof(Suspension.ResumedBy)).HasMaxLength(NameLength);
                suspension.Property(nameof(Suspension.ResumedBecause)).HasMaxLength(TextLength);
            }));
            clock.OwnsMany(c => c.Extensions, rows => Numbered(rows, table + "_extension", extension =>
            {
                extension.Property(nameof(Extension.Reason)).HasMaxLength(TextLength);
                extension.Property(nameof(Extension.GrantedBy)).HasMaxLength(NameLength);
            }));
            clock.Navigation(c => c.Suspensions).UsePropertyAccessMode(PropertyAccessMode.Field);
            clock.Navigation(c => c.Extensions).UsePropertyAccessMode(PropertyAccessMode.Field);
        });

    /// <summary>The record that a row belongs to in the end, and the way to the row from there.</summary>
    public static (IEntityType Record, string Path) RecordOf(IEntityType row)
    {
        var path = "";
        while (row.FindOwnership() is { } owned)
        {
            path = path.Length == 0 ? owned.PrincipalToDependent!.Name : $"{owned.PrincipalToDependent!.Name}.{path}";
            row = owned.PrincipalEntityType;
        }

        return (row, path);
    }

    private static void Numbered(OwnedNavigationBuilder rows, string table, Action<OwnedNavigationBuilder> map)
    {
        rows.ToTable(table);
        rows.WithOwner().HasForeignKey(Owner);
        rows.HasKey(Owner, "Number");
        // Numbers are the record's, not the store's.
        rows.Property("Number").ValueGeneratedNever();
        map(rows);
    }
}
