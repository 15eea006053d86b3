using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>The natural logarithm.</summary>
[Meaning("自然对数")]
internal sealed record LogFormula : FormulaDocument;
