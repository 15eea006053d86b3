using System.Collections.Immutable;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Filings;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the filing policy of filing.yaml.</summary>
internal sealed class FilingBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public FilingPolicy Build(FilingDocument document)
    {
        CheckCodes(document.ReductionTypes);
        CheckCodes(document.ReductionReasons);
        return new() { Types = CodesOf(document.ReductionTypes), Reasons = CodesOf(document.ReductionReasons) };
    }

    private static FilingCodes CodesOf(ImmutableArray<FilingCodeDocument> codes) =>
        new([.. codes.Select(code => new FilingCode(code.Code, code.Name, [.. code.Spellings], code.Involuntary, code.Kind))]);

    /// <summary>A text that meant two codes would mean neither.</summary>
    private void CheckCodes(ImmutableArray<FilingCodeDocument> codes)
    {
        var first = new Dictionary<string, FilingCodeDocument>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, text) in codes.SelectMany(code => code.Spellings.Prepend(code.Name).Prepend(code.Code).Select(text => (code, text))))
        {
            if (!first.TryAdd(text, code))
            {
                refusals.Add(code, $"“{text}”重复：代码 {first[text].Code} 已经用过，无法确定指哪一项");
            }
        }
    }
}
