using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>The sum of the last periods.</summary>
[Meaning("滚动合计：含本期在内最近 periods 期之和")]
internal sealed record WindowSumFormula : WindowFormula;
