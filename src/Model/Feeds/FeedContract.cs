namespace Model.Feeds;

/// <summary>数据约定: what a department's file must hold, how a row is judged and what a later file replaces. Read from <c>Feeds/&lt;id&gt;.yml</c>.</summary>
public sealed record FeedContract
{
    /// <summary>Boolean column that each feed of our own has: true says that the module holds the record no more.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Also the name of its table in <c>raw</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Load order when several files wait: registers before what refers to them.</summary>
    public required int Order { get; init; }

    public required Bilingual Name { get; init; }

    /// <summary>Who sends it.</summary>
    public required Bilingual Department { get; init; }

    public required Bilingual Grain { get; init; }

    /// <summary>Agreed day of the next month by which a month's file arrives; freshness is judged by it.</summary>
    public required int DueDay { get; init; }

    /// <summary><c>monthly</c>, or <c>none</c> where nothing is expected on a day.</summary>
    public string Cadence { get; init; } = "monthly";

    public bool IsExpected => Cadence != "none";

    /// <summary>Null for what departments send; for what a module of ours keeps, the module, <c>JointPrevention/Meetings</c>: its rows are extracted and no file of it is taken.</summary>
    public string? Module { get; init; }

    public bool IsOwn => Module is not null;

    /// <summary>Column whose latest month says how far the feed reaches; null where it reaches nowhere, like published figures.</summary>
    public string? DatedBy { get; init; }

    /// <summary><c>rows</c>: a later row of the same key replaces the earlier one. <c>slice</c>: the newest file that holds a slice replaces the whole slice.</summary>
    public required string Replaces { get; init; }

    /// <summary>Columns whose values name a slice; only where <see cref="Replaces"/> is <c>slice</c>.</summary>
    public List<string> Slice { get; init; } = [];

    public required List<string> Key { get; init; }

    /// <summary>Set where a sheet has one column a month and a record is one cell.</summary>
    public MonthsAcross? MonthsAcross { get; init; }

    public required List<FeedColumn> Columns { get; init; }

    /// <summary>Headers that senders add for themselves; known and not read.</summary>
    public List<string> Ignored { get; init; } = [];

    public List<FeedRule> Rules { get; init; } = [];

    public FeedColumn Column(string name) => Columns.Find(c => c.Name == name)
        ?? throw new ArgumentException($"Feed {Id} has no column {name}.", nameof(name));
}

/// <summary>Names of the contract columns that the month in the header and the value in the cell become.</summary>
public sealed record MonthsAcross
{
    public required string Month { get; init; }

    public required string Value { get; init; }
}

/// <summary>One column of a feed.</summary>
public sealed record FeedColumn
{
    /// <summary>English name, also the column in <c>raw</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The header as the template prints it.</summary>
    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Other headers that senders use for it.</summary>
    public List<string> Aliases { get; init; } = [];

    public required FeedColumnType Type { get; init; }

    /// <summary>Code list (<c>Codes/&lt;name&gt;.csv</c>) whose code or Chinese name the cell holds; only for <see cref="FeedColumnType.Code"/>.</summary>
    public string? Codes { get; init; }

    public string? Unit { get; init; }

    public bool Required { get; init; }

    /// <summary>Later than the business date is refused.</summary>
    public bool NotFuture { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public List<string> Allowed { get; init; } = [];

    public PersonalData Personal { get; init; }

    public Bilingual Title => new(Zh, En);
}

/// <summary>How a cell's text becomes a value. The type in <c>raw</c> is in the comment.</summary>
public enum FeedColumnType
{
    /// <summary>varchar, trimmed, full-width blanks removed at the ends.</summary>
    Text,

    /// <summary>bigint; full-width digits and thousands separators are read.</summary>
    Integer,

    /// <summary>decimal(18,4).</summary>
    Decimal,

    /// <summary>bigint, fen: yuan × 100, half-up.</summary>
    Money,

    /// <summary>decimal(9,4), in per cent as printed: 1.1 or 1.1%.</summary>
    Percent,

    /// <summary>date.</summary>
    Date,

    /// <summary>date, the first of the month.</summary>
    Month,

    /// <summary>boolean: 是 否 有 无 Y N 1 0.</summary>
    Boolean,

    /// <summary>varchar, the code of the list.</summary>
    Code,

    /// <summary>varchar, two to four digits of GB/T 4754, kept as sent.</summary>
    Industry,

    /// <summary>varchar, 统一社会信用代码 with its check character (GB 32100).</summary>
    Uscc,

    /// <summary>varchar, a keyed token of the 公民身份号码 (GB 11643), which itself is stored nowhere in the warehouse.</summary>
    Identity,
}

/// <summary>Class of personal data; decides masking and where a value may go.</summary>
public enum PersonalData
{
    None,
    /// <summary>Masked in raw already (王*明).</summary>
    Name,
    /// <summary>Kept only as a keyed token.</summary>
    Identity,
    Health,
    Narrative,
}

/// <summary>A promise between columns of one row: SQL over the typed columns, true when the row is right.</summary>
public sealed record FeedRule
{
    public required string Id { get; init; }

    public required string Expect { get; init; }

    /// <summary>The column that the message points at.</summary>
    public required string Column { get; init; }
}
