namespace Monitor.Rules.MonthlyReturns;

/// <summary>What a monitored enterprise states in its return of one month.</summary>
public sealed record ReturnContent
{
    /// <summary>行业.</summary>
    public string Industry { get; init; } = "";

    /// <summary>企业规模.</summary>
    public EnterpriseSize Size { get; init; }

    /// <summary>特大企业: one of the few that outweigh the others, without which the rate is computed a second time.</summary>
    public bool IsGiant { get; init; }

    /// <summary>主要经营业务.</summary>
    public string Business { get; init; } = "";

    /// <summary>建档期就业人数: the headcount when the enterprise was filed, which the cumulative change starts from; null where it is not stated.</summary>
    public int? Filed { get; init; }

    /// <summary>上期末就业人数: the headcount at the end of the month before, which monthly reports roll forward as 建档期; 0 or more.</summary>
    public required int Previous { get; init; }

    /// <summary>调查期就业人数: the headcount at the end of the month; 0 or more. One equal to the month before is a return like any other.</summary>
    public required int Current { get; init; }

    /// <summary>新招人数; null where it is not stated.</summary>
    public int? Hired { get; init; }

    /// <summary>减员人数; null where it is not stated.</summary>
    public int? Left { get; init; }

    /// <summary>隐性失业人员: people on the books without work; null where it is not stated.</summary>
    public int? Hidden { get; init; }

    /// <summary>减少类型: a code of filing.yaml; empty where none is stated.</summary>
    public string ReductionType { get; init; } = "";

    /// <summary>主要原因.</summary>
    public StatedReason MainReason { get; init; } = StatedReason.None;

    /// <summary>次要原因.</summary>
    public StatedReason SecondReason { get; init; } = StatedReason.None;

    /// <summary>第三原因.</summary>
    public StatedReason ThirdReason { get; init; } = StatedReason.None;

    /// <summary>划转.</summary>
    public EntityTransfer Transfer { get; init; }

    /// <summary>净变动: people more than at the end of the month before; negative where the headcount falls.</summary>
    public int Net => Current - Previous;
}
