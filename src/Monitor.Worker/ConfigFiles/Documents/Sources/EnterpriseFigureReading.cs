using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A column of a source of numbers of enterprises.</summary>
internal sealed record EnterpriseFigureReading
{
    [Meaning("insured 期末参保人数、stopped 期内停保人数、claimed 期内申领失业保险金人数")]
    public required EnterpriseMeasure Measure { get; init; }

    [Meaning("列名")]
    public required string Column { get; init; }
}
