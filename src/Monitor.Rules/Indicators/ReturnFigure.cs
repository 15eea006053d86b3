namespace Monitor.Rules.Indicators;

/// <summary>失业动态监测: which figure of the monthly returns an indicator is.</summary>
public enum ReturnFigure
{
    /// <summary>岗位流失率 of the matched sample in per cent, without the people transferred between enterprises.</summary>
    LossRate,

    /// <summary>岗位流失率 of the matched sample in per cent, with the people transferred.</summary>
    LossRateWithTransfers,

    /// <summary>岗位减少企业占比 in per cent.</summary>
    DecreasedShare,

    /// <summary>报送率 in per cent.</summary>
    ResponseRate,
}
