using System.Buffers.Binary;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Dashboard.Documents;

/// <summary>Pictures of an official document: as wide as the text, described in words, PNG for every program and SVG for those that draw it.</summary>
internal static class OfficialPictures
{
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    /// <summary>Where a PNG says its width and height.</summary>
    private const int PngWidthAt = 16;

    private const int PngHeightAt = 20;

    public static IEnumerable<OpenXmlElement> Of(MainDocumentPart main, OfficialPicture picture, uint number)
    {
        var blip = new Blip { Embed = Add(main, ImagePartType.Png, picture.Png, $"png{number}") };
        if (picture.Svg is not null)
        {
            blip.Append(new BlipExtensionList(new BlipExtension(new SVGBlip { Embed = Add(main, ImagePartType.Svg, picture.Svg, $"svg{number}") }) { Uri = SvgExtension }));
        }

        var (width, height) = SizeOf(picture.Png);
        var shown = OfficialParagraphs.Of(OfficialStyles.Picture);
        shown.Append(new DocumentFormat.OpenXml.Wordprocessing.Run(new Drawing(Inline(blip, picture, number, width, height))));
        return [shown, OfficialParagraphs.Of(OfficialStyles.Caption, picture.Caption)];
    }

    private static Inline Inline(Blip blip, OfficialPicture picture, uint number, long width, long height)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"图{number}");
        return new Inline(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = number, Name = name, Description = OfficialWords.Safe(picture.Description) },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = name }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(blip, new Stretch(new FillRectangle())),
                new Pic.ShapeProperties(
                    new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                    new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
    }

    private static string Add(MainDocumentPart main, PartTypeInfo kind, byte[] content, string id)
    {
        using var stream = new MemoryStream(content);
        main.AddImagePart(kind, id).FeedData(stream);
        return id;
    }

    /// <summary>The text's width; where that is too high for a page, what fits.</summary>
    private static (long Width, long Height) SizeOf(byte[] png)
    {
        var (wide, high) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(PngWidthAt)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(PngHeightAt)));
        var height = OfficialLayout.PictureWidth * high / wide;
        return height <= OfficialLayout.PictureHeight
            ? (OfficialLayout.PictureWidth, height)
            : (OfficialLayout.PictureHeight * wide / high, OfficialLayout.PictureHeight);
    }
}
