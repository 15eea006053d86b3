namespace Monitor.Rules.MonthlyReturns;

/// <summary>Figures over enterprises of the matched sample that may be shown; what may not is null.</summary>
public sealed record PublishedFigures
{
    /// <summary>上期末就业人数.</summary>
    public required long Previous { get; init; }

    /// <summary>调查期末就业人数.</summary>
    public required long Current { get; init; }

    /// <summary>净变动.</summary>
    public required long Net { get; init; }

    /// <summary>新招人数.</summary>
    public long? Hired { get; init; }

    /// <summary>减员人数.</summary>
    public long? Left { get; init; }

    /// <summary>岗位流失率 in per cent.</summary>
    public decimal? LossRate { get; init; }

    /// <summary>剔除划转的净变动.</summary>
    public long? NetWithoutTransfers { get; init; }

    /// <summary>剔除划转的岗位流失率 in per cent.</summary>
    public decimal? LossRateWithoutTransfers { get; init; }

    /// <summary>累计岗位流失率 in per cent, against 建档期.</summary>
    public decimal? CumulativeLossRate { get; init; }

    /// <summary>隐性失业人员.</summary>
    public long? Hidden { get; init; }

    /// <summary>隐性失业率 in per cent.</summary>
    public decimal? HiddenRate { get; init; }

    /// <summary>Enterprises whose headcount rose.</summary>
    public int? Increased { get; init; }

    /// <summary>Enterprises whose headcount stayed.</summary>
    public int? Flat { get; init; }

    /// <summary>Enterprises whose headcount fell.</summary>
    public int? Decreased { get; init; }

    /// <summary>岗位增加企业占比 in per cent.</summary>
    public decimal? IncreasedShare { get; init; }

    /// <summary>岗位持平企业占比 in per cent.</summary>
    public decimal? FlatShare { get; init; }

    /// <summary>岗位减少企业占比 in per cent.</summary>
    public decimal? DecreasedShare { get; init; }
}
