using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>Writes a paragraph run by run, so that every figure in it can be found again by its key.</summary>
/// <param name="part">What its keys begin with, such as <c>summary</c>: a figure told twice has two keys that end alike.</param>
internal sealed class Prose(string part)
{
    private readonly ImmutableArray<TextRun>.Builder runs = ImmutableArray.CreateBuilder<TextRun>();

    public bool IsEmpty => runs.Count == 0;

    public Prose Say(string words)
    {
        if (words.Length > 0)
        {
            runs.Add(new TextRun(words));
        }

        return this;
    }

    /// <summary>Words on what is new or changed since the last issue.</summary>
    public Prose Changed(string words)
    {
        runs.Add(new TextRun(words, Emphasis.Changed));
        return this;
    }

    /// <summary>A figure with its unit.</summary>
    public Prose Figure(string key, decimal value, string unit, Emphasis emphasis = Emphasis.None)
    {
        runs.Add(new TextRun(OfficialNumber.WithUnit(value, unit), emphasis, KeyOf(key)));
        return this;
    }

    /// <summary>A count of people, or the mark that stands for one that is too small to be told.</summary>
    public Prose People(EditionView view, string key, int people) => view.Hides(people) ? Say($"{SmallCells.Mark}人") : Figure(key, people, "人");

    /// <summary>A share as per cent.</summary>
    public Prose Share(string key, decimal share)
    {
        runs.Add(new TextRun(OfficialNumber.Percent(share), Emphasis.None, KeyOf(key)));
        return this;
    }

    /// <summary>Words that hold one figure, such as 上升12.5%.</summary>
    public Prose Words(string key, string words)
    {
        runs.Add(new TextRun(words, Emphasis.None, KeyOf(key)));
        return this;
    }

    /// <summary>A count held against the one before, such as （上周2起）; nothing where there is none.</summary>
    public Prose Beside(string key, int? before, string unit, string when)
    {
        return before is { } count ? Say($"（{when}").Figure(key, count, unit).Say("）") : this;
    }

    public Paragraph End(ParagraphStyle style = ParagraphStyle.Body) => new(runs.ToImmutable(), style);

    private string KeyOf(string key) => $"{part}/{key}";
}
