using Monitor.Rules.Cases.Plans;

namespace Monitor.Rules.Cases;

/// <summary>就业风险储备金: which fund a case draws on, and what is left in it.</summary>
internal static class Funds
{
    /// <summary>The fund of the owner or of the nearest region above it; null where there is none.</summary>
    public static ReserveFund? For(Case subject, ActGround ground)
    {
        var regions = ground.Frame.Regions;
        for (var region = CaseRegions.Of(subject.Owner, regions); region is not null; region = regions.ParentOf(region))
        {
            if (ground.Frame.Plan.Funds.FirstOrDefault(f => f.Region == region.Code) is { } fund)
            {
                return fund;
            }
        }

        return null;
    }

    /// <summary>可用余额: the balance less what all open cases have pledged. Negative where the balance was corrected downwards.</summary>
    public static decimal Left(ReserveFund fund, Case subject, CaseBook book) =>
        fund.Balance - book.Open.Where(c => c.Number != subject.Number).Append(subject).Sum(c => PledgedTo(c, fund.Region));

    /// <summary>The fund that a case can give so much back to; null for none.</summary>
    public static string? PledgedIn(Case subject, decimal amount) =>
        subject.Pledges.Select(p => p.Fund).Distinct(StringComparer.Ordinal).FirstOrDefault(fund => PledgedTo(subject, fund) >= amount);

    private static decimal PledgedTo(Case subject, string fund) => subject.Pledges.Where(p => p.Fund == fund).Sum(p => p.Amount);
}
