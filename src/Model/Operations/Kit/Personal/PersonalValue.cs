using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Model.Operations.Kit.Personal;

/// <summary>
/// 个人信息: a value that a record keeps encrypted. Whoever reads the record has the mask; the value itself only <see cref="PersonalSeal.Open"/>
/// gives. Written out in whatever way – a page, a workbook, the audit log – it is its mask.
/// </summary>
[JsonConverter(typeof(AsMask))]
public sealed class PersonalValue : IEquatable<PersonalValue>
{
    /// <summary>Of the column, with room for the longest name.</summary>
    public const int Longest = 1000;

    private const char Divider = '|';

    internal PersonalValue(PersonalKind kind, string mask, string sealedText) => (Kind, Mask, Sealed) = (kind, mask, sealedText);

    public PersonalKind Kind { get; }

    /// <summary>138****0001.</summary>
    public string Mask { get; }

    /// <summary>Nonce, tag and cipher in base 64.</summary>
    internal string Sealed { get; }

    public override string ToString() => Mask;

    public bool Equals(PersonalValue? other) => other is not null && other.Kind == Kind && other.Sealed == Sealed;

    public override bool Equals(object? obj) => Equals(obj as PersonalValue);

    public override int GetHashCode() => Sealed.GetHashCode(StringComparison.Ordinal);

    private string Stored => string.Join(Divider, Kind, Sealed, Mask);

    // The mask comes last: a name may hold anything.
    private static PersonalValue Read(string stored)
    {
        var parts = stored.Split(Divider, 3);
        return new(Enum.Parse<PersonalKind>(parts[0]), parts[2], parts[1]);
    }

    /// <summary>As one column of text.</summary>
    internal sealed class InStore() : ValueConverter<PersonalValue, string>(value => value.Stored, stored => Read(stored));

    private sealed class AsMask : JsonConverter<PersonalValue>
    {
        public override PersonalValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A mask cannot be turned back.");

        public override void Write(Utf8JsonWriter writer, PersonalValue value, JsonSerializerOptions options) => writer.WriteStringValue(value.Mask);
    }
}
