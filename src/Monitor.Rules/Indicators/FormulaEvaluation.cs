using Monitor.Rules.Periods;

namespace Monitor.Rules.Indicators;

/// <summary>Computes one figure of a derived indicator from the figures it rests on.</summary>
public static class FormulaEvaluation
{
    /// <summary>The figure of one period; NaN where a figure it needs is not known.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="period">The kind of period of the derived indicator.</param>
    /// <param name="ordinal">The period's ordinal.</param>
    /// <param name="input">The figure of an input by key and ordinal (of the input's kind of period); NaN where not known.</param>
    /// <param name="above">The same in the region above; NaN where not known or there is none.</param>
    /// <param name="periodOf">The kind of period of an input.</param>
    /// <param name="population">The region's residents; NaN where not known.</param>
    public static double Value(Formula formula, PeriodKind period, int ordinal, Func<string, int, double> input, Func<string, int, double> above, Func<string, PeriodKind> periodOf, double population)
    {
        double At(string key, int back = 0) => input(key, ordinal - back);
        return formula switch
        {
            Formula.Ratio f => At(f.By) is var by && by == 0 ? double.NaN : At(f.Of) / by * f.Scale,
            Formula.LossRate f => At(f.Of, f.Periods) is var before && before == 0 ? double.NaN : (before - At(f.Of)) / before * 100,
            Formula.Difference f => At(f.Of) - At(f.Minus),
            Formula.Growth f => At(f.Of, f.Periods) is var before && before == 0 ? double.NaN : ((At(f.Of) / before) - 1) * 100,
            Formula.PerThousandPopulation f => At(f.Of) / population * 1000,
            Formula.ShareOfParent f => above(f.Of, ordinal) is var whole && whole == 0 ? double.NaN : At(f.Of) / whole * f.Scale,
            Formula.MovingMean f => Window(f.Periods, f.Minimum, i => At(f.Of, i)) is var (sum, _, n) && n > 0 ? sum / n : double.NaN,
            Formula.WindowSum f => Window(f.Periods, f.Minimum, i => At(f.Of, i)) is var (sum, _, n) && n > 0 ? sum : double.NaN,
            Formula.Lowest f => Window(f.Periods, f.Minimum, i => At(f.Of, f.Skip + i)) is var (_, least, n) && n > 0 ? least : double.NaN,
            Formula.Log f => At(f.Of) is var x && x > 0 ? Math.Log(x) : double.NaN,
            Formula.Aggregate f => Aggregated(f, Period.FromOrdinal(period, ordinal), input, periodOf(f.Of)),
            _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "There is no such formula."),
        };
    }

    private static (double Sum, double Least, int Known) Window(int periods, int minimum, Func<int, double> back)
    {
        double sum = 0, least = double.PositiveInfinity;
        var known = 0;
        for (var i = periods - 1; i >= 0; i--)
        {
            var value = back(i);
            if (!double.IsNaN(value))
            {
                sum += value;
                least = Math.Min(least, value);
                known++;
            }
        }

        return known >= Math.Max(1, minimum) ? (sum, least, known) : (double.NaN, double.NaN, 0);
    }

    private static double Aggregated(Formula.Aggregate formula, Period period, Func<string, int, double> input, PeriodKind finer)
    {
        double sum = 0, last = double.NaN;
        var known = 0;
        var end = Period.Containing(finer, period.End);
        for (var part = Period.Containing(finer, period.Start); part <= end; part = part.Next)
        {
            var value = part.End > period.End ? double.NaN : input(formula.Of, part.Ordinal);
            if (!double.IsNaN(value))
            {
                sum += value;
                last = value;
                known++;
            }
        }

        return known < Math.Max(1, formula.Minimum) ? double.NaN : formula.By switch
        {
            Aggregation.Sum => sum,
            Aggregation.Mean => sum / known,
            _ => last,
        };
    }
}
