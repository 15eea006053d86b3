using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>代码表: a list of codes, found by code, name or another spelling.</summary>
public sealed class FilingCodes
{
    private readonly FrozenDictionary<string, FilingCode> found;

    /// <summary>Makes a table. Of two codes with one spelling the later is found.</summary>
    public FilingCodes(ImmutableArray<FilingCode> codes)
    {
        All = codes;
        found = codes.SelectMany(code => code.Spellings.Prepend(code.Name).Prepend(code.Code).Select(text => KeyValuePair.Create(text, code))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The codes in their order.</summary>
    public ImmutableArray<FilingCode> All { get; }

    /// <summary>The code that a text means; null where it means none.</summary>
    public FilingCode? Find(string text) => found.GetValueOrDefault(text.Trim());

    /// <summary>非本人意愿: whether the people of a report lose their work against their will, as far as its type tells. A report that names a closure or a suspension says so itself.</summary>
    public bool IsInvoluntary(LayoffReport report) => report.Kind is not (LayoffKind.Layoff or LayoffKind.Unknown) || Find(report.Filing.ReductionType) is not { Involuntary: false };

    /// <summary>The official words of a code; the code itself where the table has it no longer.</summary>
    public string NameOf(string code) => found.TryGetValue(code, out var known) ? known.Name : code;
}
