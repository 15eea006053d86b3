using System.Collections.Immutable;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>The sums over some enterprises of the matched sample (可比样本) and what follows from them.</summary>
/// <remarks>What an enterprise left out is summed only where no enterprise left it out, or over those alone that stated it and compared with their own headcounts.</remarks>
public sealed record SampleFigures
{
    private SampleFigures()
    {
    }

    /// <summary>企业数.</summary>
    public int Enterprises { get; private init; }

    /// <summary>上期末就业人数 (建档期人数, rolled forward).</summary>
    public long Previous { get; private init; }

    /// <summary>调查期末就业人数.</summary>
    public long Current { get; private init; }

    /// <summary>新招人数; null where an enterprise did not state it.</summary>
    public long? Hired { get; private init; }

    /// <summary>减员人数; null where an enterprise did not state it.</summary>
    public long? Left { get; private init; }

    /// <summary>Enterprises whose headcount rose.</summary>
    public int Increased { get; private init; }

    /// <summary>Enterprises whose headcount fell.</summary>
    public int Decreased { get; private init; }

    /// <summary>Enterprises that declare a transfer.</summary>
    public int Transferring { get; private init; }

    /// <summary>划转转出人数 less 转入人数.</summary>
    public long Moved { get; private init; }

    /// <summary>Enterprises that state 建档期就业人数 of more than nobody.</summary>
    public int Filing { get; private init; }

    /// <summary>累计岗位流失率: against the headcounts of the filing, over the enterprises that state them; null where none does.</summary>
    public JobLossRate? CumulativeLoss { get; private init; }

    /// <summary>Enterprises that state 隐性失业人员.</summary>
    public int StatingHidden { get; private init; }

    /// <summary>隐性失业人员, over the enterprises that state it.</summary>
    public long Hidden { get; private init; }

    /// <summary>隐性失业率: 隐性失业人员 ÷ 调查期末人数, in per cent with two decimals; null where nobody states it.</summary>
    public decimal? HiddenRate { get; private init; }

    /// <summary>Enterprises whose headcount stayed.</summary>
    public int Flat => Enterprises - Increased - Decreased;

    /// <summary>净变动: 新招 − 减员; negative where jobs were lost.</summary>
    public long Net => Current - Previous;

    /// <summary>岗位流失率; null where nobody was employed at the end of the month before.</summary>
    public JobLossRate? Loss => Previous == 0 ? null : JobLossRate.Between(Previous, Current);

    /// <summary>净变动 without the people transferred.</summary>
    public long NetWithoutTransfers => Net + Moved;

    /// <summary>岗位流失率 without the people transferred; null where nobody was employed at the end of the month before, or where more came by transfers than there are.</summary>
    public JobLossRate? LossWithoutTransfers => Previous == 0 || Current + Moved < 0 ? null : JobLossRate.Between(Previous, Current + Moved);

    /// <summary>岗位减少企业占比 in per cent; null without enterprises.</summary>
    public decimal? DecreasedShare => Percentage.Of(Decreased, Enterprises);

    /// <summary>岗位增加企业占比 in per cent; null without enterprises.</summary>
    public decimal? IncreasedShare => Percentage.Of(Increased, Enterprises);

    /// <summary>岗位持平企业占比 in per cent; null without enterprises.</summary>
    public decimal? FlatShare => Percentage.Of(Flat, Enterprises);

    /// <summary>Sums up what enterprises stated for one month.</summary>
    public static SampleFigures Of(IReadOnlyCollection<ReturnContent> returns)
    {
        var filed = returns.Where(content => content.Filed > 0).ToImmutableArray();
        var hidden = returns.Where(content => content.Hidden is not null).ToImmutableArray();
        return new()
        {
            Enterprises = returns.Count,
            Previous = returns.Sum(content => (long)content.Previous),
            Current = returns.Sum(content => (long)content.Current),
            Hired = returns.All(content => content.Hired is not null) ? returns.Sum(content => (long)content.Hired!.Value) : null,
            Left = returns.All(content => content.Left is not null) ? returns.Sum(content => (long)content.Left!.Value) : null,
            Increased = returns.Count(content => content.Net > 0),
            Decreased = returns.Count(content => content.Net < 0),
            Transferring = returns.Count(content => content.Transfer.IsDeclared),
            Moved = returns.Sum(content => (long)content.Transfer.Out - content.Transfer.In),
            Filing = filed.Length,
            CumulativeLoss = filed.IsEmpty ? null : JobLossRate.Between(filed.Sum(content => (long)content.Filed!.Value), filed.Sum(content => (long)content.Current)),
            StatingHidden = hidden.Length,
            Hidden = hidden.Sum(content => (long)content.Hidden!.Value),
            HiddenRate = Percentage.Of(hidden.Sum(content => (long)content.Hidden!.Value), hidden.Sum(content => (long)content.Current)),
        };
    }
}
