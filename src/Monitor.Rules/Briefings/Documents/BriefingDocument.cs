using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>A briefing as a document: what stands in it and in which order. How it looks in Word, on a page or in a mail is another's business; all of them show the same blocks.</summary>
/// <param name="Title">What stands at its head.</param>
/// <param name="Grades">The names and colours of the grades in tables and tiles.</param>
/// <param name="Blocks">The blocks, in reading order.</param>
public sealed record BriefingDocument(TitleBlock Title, GradeScheme Grades, ImmutableArray<DocumentBlock> Blocks)
{
    /// <summary>The keys of the parts that a person writes, in reading order.</summary>
    public ImmutableArray<string> FreeTextKeys => [.. Blocks.OfType<FreeText>().Select(part => part.Key)];

    /// <summary>The document with a person's words in place; computed blocks are never touched. Keys that it does not know are passed over.</summary>
    /// <param name="texts">The words by the key of their part.</param>
    public BriefingDocument With(IReadOnlyDictionary<string, string> texts) =>
        this with { Blocks = [.. Blocks.Select(block => block is FreeText part && texts.TryGetValue(part.Key, out var text) ? part with { Text = text } : block)] };
}
