using Monitor.Rules.Cases.Plans;

namespace Monitor.Rules.Cases;

/// <summary>就业风险储备金: which fund a case draws on, and what is left in it.</summary>
public static class Funds
{
    /// <summary>The fund that a case draws on, that of its owner or of the nearest region above; null where there is none.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="book">The open cases.</param>
    /// <param name="frame">What cases are judged by.</param>
    public static FundStanding? Of(Case subject, CaseBook book, CaseFrame frame)
    {
        for (var region = CaseRegions.Of(subject.Owner, frame.Regions); region is not null; region = frame.Regions.ParentOf(region))
        {
            if (frame.Plan.Funds.FirstOrDefault(f => f.Region == region.Code) is { } fund)
            {
                return Standing(fund, book);
            }
        }

        return null;
    }

    /// <summary>How a fund stands.</summary>
    public static FundStanding Standing(ReserveFund fund, CaseBook book) => new(fund.Region, fund.Balance, book.PledgedOf(fund.Region));

    /// <summary>The fund that a case can give so much back to; null for none.</summary>
    internal static string? PledgedIn(Case subject, decimal amount) => subject.Pledges
        .GroupBy(p => p.Fund, StringComparer.Ordinal)
        .FirstOrDefault(pledges => pledges.Sum(p => p.Amount) >= amount)?.Key;
}
