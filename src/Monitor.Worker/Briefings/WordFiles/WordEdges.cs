using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>Heads and feet of pages: the number at the outer edge, one character in, a dash on each side; above, what must not be overlooked.</summary>
internal static class WordEdges
{
    public static IEnumerable<W.HeaderFooterReferenceType> Add(MainDocumentPart document, string mark)
    {
        Foot(document, "foot_odd", W.JustificationValues.Right);
        Foot(document, "foot_even", W.JustificationValues.Left);
        IEnumerable<W.HeaderFooterReferenceType> feet =
        [
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "foot_odd" },
            new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = "foot_even" },
        ];
        if (mark.Length == 0)
        {
            return feet;
        }

        document.AddNewPart<HeaderPart>("head").Header = new W.Header(WordText.Plain(WordStyle.PageMark, mark));
        return [new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "head" }, new W.HeaderReference { Type = W.HeaderFooterValues.Even, Id = "head" }, .. feet];
    }

    private static void Foot(MainDocumentPart document, string id, W.JustificationValues edge)
    {
        var number = WordText.Of(WordStyle.PageNumber,
        [
            WordText.Run("— "),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
            new W.Run(new W.FieldCode(" PAGE ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
            WordText.Run("1"),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
            WordText.Run(" —"),
        ]);
        number.ParagraphProperties!.Justification = new W.Justification { Val = edge };
        number.ParagraphProperties.Indentation = edge == W.JustificationValues.Right
            ? new W.Indentation { Right = $"{WordPage.Character}", RightChars = 100 }
            : new W.Indentation { Left = $"{WordPage.Character}", LeftChars = 100 };
        document.AddNewPart<FooterPart>(id).Footer = new W.Footer(number);
    }
}
