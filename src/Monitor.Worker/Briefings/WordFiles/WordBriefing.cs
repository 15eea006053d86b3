using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Operations;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>A document as a Word file with the geometry of GB/T 9704-2012. The same document gives the same bytes.</summary>
internal static class WordBriefing
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file.</summary>
    public static byte[] Make(BriefingDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document"); // the library would draw lots
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Sheet();
            main.AddNewPart<FontTablePart>("fonts").Fonts = WordFonts.Table();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            var isForm = !document.Blocks.OfType<Heading>().Any();
            var edges = WordEdges.Add(main, WordTitle.MarkOf(document.Title)).ToArray();
            main.Document = new W.Document(new W.Body([
                .. WordTitle.Head(document.Title, isForm),
                .. new WordBlocks(main, document).All(),
                .. WordTitle.Foot(document.Title, isForm),
                WordPage.Section(edges),
            ]));
        }

        return OfficePackage.WithoutClock(stream);
    }

    private static W.Settings Settings() => new(
        new W.Zoom { Percent = "100" },
        new W.EvenAndOddHeaders(),
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
        new W.Compatibility(
            new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new W.ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
}
