using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace Dashboard.Documents;

/// <summary>导出标记: who took a document away, kept with the file among its properties, where no print shows it.</summary>
internal static class OfficialMark
{
    public const string Name = "导出";

    // Of properties that a person names, and the first number such a property may have: both as the format says.
    private const string Kind = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private const int First = 2;

    public static void Keep(WordprocessingDocument package, string? mark)
    {
        if (mark is not null)
        {
            package.AddNewPart<CustomFilePropertiesPart>("mark").Properties = new Properties(
                new CustomDocumentProperty(new VTLPWSTR(OfficialWords.Safe(mark))) { FormatId = Kind, PropertyId = First, Name = Name });
        }
    }
}
