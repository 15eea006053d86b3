namespace Monitor.Rules.Indicators;

/// <summary>A named formula of a derived indicator. All look backward only: the figure of a period rests on that period and earlier ones.</summary>
/// <remarks>A figure that a formula needs and that is not known makes the derived figure unknown; nothing is filled in. Inputs are keys of indicators of the same kind of period, save for <see cref="Aggregate"/>.</remarks>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>The keys of the indicators it rests on.</summary>
    public abstract IEnumerable<string> Inputs { get; }

    /// <summary><c>of / by × scale</c>; unknown where <c>by</c> is zero. 求人倍率 is 需求人数 / 求职人数 with scale 1 (人社部 quarterly analysis).</summary>
    public sealed record Ratio(string Of, string By, double Scale = 1) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of, By];
    }

    /// <summary>岗位流失率 in per cent: <c>(of[t−n] − of[t]) / of[t−n] × 100</c>; positive is loss (失业动态监测, 建档期 rolled forward).</summary>
    public sealed record LossRate(string Of, int Periods = 1) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary><c>of − minus</c>.</summary>
    public sealed record Difference(string Of, string Minus) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of, Minus];
    }

    /// <summary>Change against <paramref name="Periods"/> periods before, in per cent; unknown where that figure is zero.</summary>
    public sealed record Growth(string Of, int Periods) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>Per thousand residents (每千常住人口); unknown where the region's population is not given.</summary>
    public sealed record PerThousandPopulation(string Of) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>占上级地区比重: the share of the region above, <c>of / of there × scale</c>; unknown where that is zero or there is no region above. What moves all regions alike, such as a festival, leaves it as it is.</summary>
    public sealed record ShareOfParent(string Of, double Scale = 100) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>Arithmetic mean of the last <paramref name="Periods"/> periods, this one included, of which at least <paramref name="Minimum"/> must be known.</summary>
    public sealed record MovingMean(string Of, int Periods, int Minimum) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>Sum of the last <paramref name="Periods"/> periods, this one included, of which at least <paramref name="Minimum"/> must be known.</summary>
    public sealed record WindowSum(string Of, int Periods, int Minimum) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>The least of <paramref name="Periods"/> periods that end <paramref name="Skip"/> before this one (0: this one included), of which at least <paramref name="Minimum"/> must be known.</summary>
    public sealed record Lowest(string Of, int Periods, int Minimum, int Skip = 0) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>Natural logarithm; unknown where the figure is not positive.</summary>
    public sealed record Log(string Of) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }

    /// <summary>One figure of a coarser kind of period from those of a finer kind that end within it, of which at least <paramref name="Minimum"/> must be known.</summary>
    public sealed record Aggregate(string Of, Aggregation By, int Minimum) : Formula
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Inputs => [Of];
    }
}
