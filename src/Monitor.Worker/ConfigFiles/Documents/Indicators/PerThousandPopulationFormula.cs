using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>Per thousand residents.</summary>
[Meaning("每千常住人口（人口见 regions.yaml 的 populations）")]
internal sealed record PerThousandPopulationFormula : FormulaDocument;
