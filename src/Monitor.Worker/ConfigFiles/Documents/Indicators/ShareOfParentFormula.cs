using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>Share of the region above.</summary>
[Meaning("占上级地区的比重：of ÷ 上级地区的 of × scale；节日、季节等各地共有的起落相互抵消")]
internal sealed record ShareOfParentFormula : FormulaDocument
{
    [Meaning("倍数；百分比写 100"), Between(0.001)]
    public double Scale { get; init; } = 100;
}
