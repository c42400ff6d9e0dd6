namespace Dashboard.Documents;

/// <summary>公文 as data: what it says, not how it looks. <see cref="OfficialDocx"/> lays it out after GB/T 9704-2012.</summary>
public sealed record OfficialDocument
{
    /// <summary>发文机关标志, in red above everything; null for a document that is not sent out under one, such as an opinion or minutes.</summary>
    public string? Letterhead { get; init; }

    /// <summary>It leaves the house under a letterhead: nothing of ours stands on its paper.</summary>
    public bool IsOriginal => Letterhead is not null;

    /// <summary>发文字号, e.g. 济工认字〔2026〕123号; null while it has none.</summary>
    public string? Number { get; init; }

    /// <summary>标题. A line break says where it is broken: by sense, as the standard asks.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, without the colon; null where nobody is addressed.</summary>
    public string? Addressee { get; init; }

    public required IReadOnlyList<OfficialPart> Body { get; init; }

    /// <summary>附件: each on pages of its own, named after the body.</summary>
    public IReadOnlyList<OfficialAttachment> Attachments { get; init; } = [];

    /// <summary>发文机关署名.</summary>
    public required string Signatory { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Whether room is left for the seal (加盖印章), which moves name and date.</summary>
    public bool IsSealed { get; init; } = true;

    /// <summary>附注, without its brackets.</summary>
    public string? Remark { get; init; }

    /// <summary>抄送机关.</summary>
    public IReadOnlyList<string> CopiesTo { get; init; } = [];

    /// <summary>印发机关; null for a document that is not printed and sent out.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>印发日期.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Stands above the text of every page and is no part of the document: that its data are synthetic, or that it is a draft.</summary>
    public string? Notice { get; init; }
}

/// <summary>附件.</summary>
public sealed record OfficialAttachment(string Title, IReadOnlyList<OfficialPart> Body);

/// <summary>A part of a body, from above to below.</summary>
public abstract record OfficialPart;

/// <summary>A paragraph; a line break starts the next.</summary>
public sealed record OfficialText(string Text) : OfficialPart;

/// <summary>A numbered heading: 一、（一） 1. （1） by its level. Numbers are counted, not written.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">In the face of its level.</param>
/// <param name="Rest">What follows in the same paragraph, in that of the text.</param>
public sealed record OfficialHeading(int Level, string Text, string? Rest = null) : OfficialPart;

/// <summary>A table as wide as the text; its head stands again on every page.</summary>
/// <param name="Caption">Above it.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">As many cells as columns.</param>
public sealed record OfficialTable(string Caption, IReadOnlyList<OfficialColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : OfficialPart
{
    /// <summary>Below it: source, as-of, limits.</summary>
    public string? Note { get; init; }
}

/// <param name="IsNumber">Numbers stand at the right of their cells.</param>
public sealed record OfficialColumn(string Name, bool IsNumber = false);

/// <summary>A chart or other picture, as wide as the text.</summary>
/// <param name="Caption">Below it.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Png">What every program shows.</param>
/// <param name="Svg">The same as lines, for programs that draw it; null where there is none.</param>
public sealed record OfficialPicture(string Caption, string Description, byte[] Png, byte[]? Svg = null) : OfficialPart;
