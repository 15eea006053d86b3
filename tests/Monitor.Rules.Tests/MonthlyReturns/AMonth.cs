using System.Globalization;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.MonthlyReturns;

/// <summary>Returns of made enterprises over the small tree.</summary>
internal static class AMonth
{
    public static readonly Period January = Period.Parse(PeriodKind.Month, "2024-01");
    public static readonly Period February = January.Next;

    public static ReturnPolicy Policy { get; } = new(
        MinimumEnterprises: 3,
        ExpectedWithinMonths: 6,
        MinimumResponse: 0.8m,
        new FilingCodes([new("T03", "经济性裁员", []), new("T05", "自然减员", []), new("T06", "正常解除或终止劳动合同", [])]),
        new FilingCodes([new("R04", "订单不足", []), new("R07", "自然减员", [])]));

    /// <summary>A return that can be taken: where the headcount falls, type and reason are stated.</summary>
    public static ReturnContent Content(int previous, int current, EntityTransfer transfer = default) => new()
    {
        Previous = previous,
        Current = current,
        ReductionType = current < previous ? "T06" : "",
        MainReason = current < previous ? new("R07", "合同到期") : StatedReason.None,
        Transfer = transfer,
    };

    public static MonthlyReturn Return(int enterprise, Period month, ReturnContent content, string region = ATree.Licang) => new()
    {
        EnterpriseKey = enterprise.ToString("D6", CultureInfo.InvariantCulture),
        Region = ATree.Small.Find(region)!.Index,
        Month = month,
        Content = content,
    };

    /// <summary>The returns of January and February of some enterprises; all held in January what they say they held.</summary>
    public static ReturnBook Book(IEnumerable<(ReturnContent Content, string Region)> february)
    {
        var book = new ReturnBook();
        foreach (var (number, (content, region)) in february.Index())
        {
            book.Learn(Return(number, January, Content(content.Previous, content.Previous), region));
            book.Learn(Return(number, February, content, region));
        }

        return book;
    }

    public static PanelMonth Of(ReturnBook book) => PanelMonth.Of(book, February, ATree.Small, Policy);

    public static PublishedPanel Published(ReturnBook book) => PanelPublication.Of(Of(book), ATree.Small, Policy);
}
