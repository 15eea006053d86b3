using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>Makes the cells of tables.</summary>
/// <param name="part">What the keys of its figures begin with.</param>
internal sealed class Cells(string part)
{
    public static TableCell Text(string text, bool isNew = false) => new TextCell(text, isNew ? Emphasis.Changed : Emphasis.None);

    public static TableCell Grade(Grade grade, GradeScheme scheme) => new GradeCell(grade, scheme[grade].Name);

    public TableCell Number(string key, decimal? value) => new NumberCell(value, value is { } known ? OfficialNumber.Write(known) : FigureComparison.Nothing, "0.##", Emphasis.None, KeyOf(key));

    public TableCell Share(string key, decimal? share) => new NumberCell(share, share is { } known ? OfficialNumber.Percent(known) : FigureComparison.Nothing, "0.0%", Emphasis.None, KeyOf(key));

    /// <summary>A figure that is read in words, such as 上升12.5%.</summary>
    public TableCell Words(string key, decimal? value, string words) => new NumberCell(value, words, "0.##", Emphasis.None, KeyOf(key));

    /// <summary>A count of people that may not be told.</summary>
    public TableCell People(string key, int? people, bool isHidden) => isHidden ? new NumberCell(null, SmallCells.Mark, "0", Emphasis.None, KeyOf(key)) : people is null ? Text("未报") : Number(key, people);

    private string KeyOf(string key) => $"{part}/{key}";
}
