namespace Ingest.Readers.Xlsx;

/// <summary>A tag taken apart: <c>x:c r="A1"</c> is element <c>c</c> with attributes <c>r</c>.</summary>
internal readonly ref struct XmlTag
{
    private readonly ReadOnlySpan<byte> attributes;

    public XmlTag(ReadOnlySpan<byte> tag)
    {
        IsEnd = tag.StartsWith("/"u8);
        IsEmpty = tag.EndsWith("/"u8) && !IsEnd;
        tag = IsEnd ? tag[1..] : IsEmpty ? tag[..^1] : tag;
        var blank = tag.IndexOfAny(" \n\r\t"u8);
        var name = blank < 0 ? tag : tag[..blank];
        attributes = blank < 0 ? [] : tag[blank..];
        Name = name[(name.LastIndexOf((byte)':') + 1)..];
    }

    /// <summary>Without its namespace prefix.</summary>
    public ReadOnlySpan<byte> Name { get; }

    public bool IsEnd { get; }

    public bool IsEmpty { get; }

    /// <summary>An attribute's text as it stands; empty when it is not there.</summary>
    public ReadOnlySpan<byte> this[ReadOnlySpan<byte> name]
    {
        get
        {
            var rest = attributes;
            while (true)
            {
                var equals = rest.IndexOf((byte)'=');
                if (equals < 0)
                {
                    return [];
                }

                var found = rest[..equals].Trim(" \t\r\n"u8);
                rest = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
                var close = rest.IsEmpty ? -1 : rest[1..].IndexOf(rest[0]);
                if (close < 0)
                {
                    return [];
                }

                if (found.SequenceEqual(name))
                {
                    return rest.Slice(1, close);
                }

                rest = rest[(close + 2)..];
            }
        }
    }
}
