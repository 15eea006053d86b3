namespace Monitor.Rules.MonthlyReturns;

/// <summary>What a return must say to be taken.</summary>
public static class ReturnCheck
{
    /// <summary>The first thing that is wrong with a return.</summary>
    /// <remarks>调查期 below 上期 makes 减少类型 and 主要原因 with 说明 mandatory, as the form of the survey does.</remarks>
    public static ReturnFault FaultOf(ReturnContent content) => content switch
    {
        { Hired: { } hired, Left: { } left } when (long)content.Previous + hired - left != content.Current => ReturnFault.HeadcountsContradict,
        { Net: < 0, ReductionType: "" } => ReturnFault.TypeMissing,
        { Net: < 0, MainReason.Code: "" } => ReturnFault.ReasonMissing,
        { Net: < 0, MainReason.Explanation: "" } => ReturnFault.ExplanationMissing,
        { Transfer: { IsDeclared: true } transfer } => FaultOf(content, transfer),
        _ => ReturnFault.None,
    };

    /// <summary>The reason in Chinese; no figure of the return stands in it.</summary>
    public static string NameOf(ReturnFault fault) => fault switch
    {
        ReturnFault.TypeMissing => "本期就业人数少于上期，但没有填写就业人数减少类型；请补填后重新报送",
        ReturnFault.ReasonMissing => "本期就业人数少于上期，但没有填写减少的主要原因；请补填后重新报送",
        ReturnFault.ExplanationMissing => "本期就业人数少于上期，但没有填写主要原因的说明；请补填后重新报送",
        ReturnFault.HeadcountsContradict => "上期人数加新招、减去减员，不等于本期人数；请核对后重新报送",
        ReturnFault.TransferTooLarge => "划转人数多于减员人数、新招人数或者上期、本期人数；请核对后重新报送",
        ReturnFault.CounterpartMissing => "填写了划转人数，但没有填写划转对方企业；请补填后重新报送",
        _ => "",
    };

    private static ReturnFault FaultOf(ReturnContent content, EntityTransfer transfer)
    {
        var tooLarge = transfer.Out > Math.Min(content.Left ?? content.Previous, content.Previous) || transfer.In > Math.Min(content.Hired ?? content.Current, content.Current);
        return tooLarge ? ReturnFault.TransferTooLarge
            : transfer.Counterpart.Length == 0 ? ReturnFault.CounterpartMissing
            : ReturnFault.None;
    }
}
