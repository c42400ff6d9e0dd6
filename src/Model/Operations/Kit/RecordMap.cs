using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.Operations.Kit.Attachments;
using Model.Operations.Kit.Drafts;
using Model.Operations.Kit.Lifecycle;
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
    private const string Owner = "OwnerId";

    public static void Map(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(Record))).ToList())
        {
            var record = model.Entity(type);
            MapRecord(record);
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
    }

    private static void MapRecord(EntityTypeBuilder record)
    {
        record.Property(nameof(Record.County)).HasMaxLength(CountyLength);
        record.Property(nameof(Record.Version)).IsConcurrencyToken();
        record.Property(nameof(Record.CreatedBy)).HasMaxLength(NameLength);
        record.Property(nameof(Record.DeletedBy)).HasMaxLength(NameLength);
        record.Property(nameof(Record.DeletedBecause)).HasMaxLength(TextLength);
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
    /// Rows that belong to a record, in a table of their own beside it: read with it and only with it, so that what hides the record hides them.
    /// </summary>
    /// <param name="record">Whose they are.</param>
    /// <param name="property">That lists them; a field of the same name in lower case holds them.</param>
    /// <param name="table">Ends the name of their table.</param>
    /// <param name="map">Their columns.</param>
    public static void Rows<TRow>(EntityTypeBuilder record, string property, string table, Action<OwnedNavigationBuilder> map)
        where TRow : class
    {
        record.OwnsMany(typeof(TRow), property, rows =>
        {
            rows.ToTable($"{record.Metadata.GetTableName()}_{table}");
            rows.WithOwner().HasForeignKey(Owner);
            rows.HasKey(Owner, "Number");
            // Numbers are the record's, not the store's.
            rows.Property("Number").ValueGeneratedNever();
            map(rows);
        });
        record.Navigation(property).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
