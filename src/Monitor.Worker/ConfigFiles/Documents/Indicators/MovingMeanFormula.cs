using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>The mean of the last periods.</summary>
[Meaning("移动平均：含本期在内最近 periods 期的平均")]
internal sealed record MovingMeanFormula : WindowFormula;
