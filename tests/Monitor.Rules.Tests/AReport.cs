using Monitor.Rules.Panels;

namespace Monitor.Rules.Tests;

internal static class AReport
{
    /// <summary>A report of a firm that lies in a county, known at nine in the morning of the day given.</summary>
    public static LayoffReport Of(string number, string known, int? people, int? headcount = null, string region = ATree.Chengyang, string? firm = null) => new()
    {
        Source = "layoffs",
        Number = number,
        Region = ATree.Small.Find(region)!.Index,
        Enterprise = firm ?? $"示例企业{number}",
        EnterpriseKey = firm ?? $"示例企业{number}",
        Kind = LayoffKind.Layoff,
        People = people,
        Headcount = headcount,
        KnownAt = Moment.At(known, 9),
    };
}
