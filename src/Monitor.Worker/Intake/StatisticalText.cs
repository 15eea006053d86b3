using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake;

/// <summary>What may be told of a row of statistical data (统计法第二十八条): where it stands and what is wrong, never what it says.</summary>
internal sealed partial class StatisticalText(SourceDocument source)
{
    private readonly FrozenSet<string> headings = SourceColumns.Of(source).Concat(SourceColumns.OptionalOf(source)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fault without the row and without the words quoted from it.</summary>
    public SourceFault Told(SourceFault fault) => fault with { Raw = "", Reason = Told(fault.Reason) };

    /// <summary>Whether a heading is one that the description names; any other may be a row that stands where the headings should be.</summary>
    public bool IsHeading(string heading) => headings.Contains(heading);

    private string Told(string reason) => Quoted().Replace(reason, quoted => headings.Contains(quoted.Groups[1].Value) ? quoted.Value : "该内容");

    [GeneratedRegex("“([^”]*)”", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
