using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Layoffs;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Filings;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the filing policy of filing.yaml.</summary>
internal sealed class FilingBuilder(ConfigErrors errors, BoundPlaces places, RegionTree? regions)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public FilingPolicy Build(FilingDocument document)
    {
        CheckCodes(document.ReductionTypes);
        CheckCodes(document.ReductionReasons);
        CheckLine(document);
        foreach (var closure in document.PlannedClosures?.Closures ?? [])
        {
            Check(closure);
        }

        return new()
        {
            Types = CodesOf(document.ReductionTypes),
            Reasons = CodesOf(document.ReductionReasons),
            LookbackDays = document.LookbackDays,
            Line = document.Line is { } line ? new() { Basis = BasisOf(line), Kinds = line.Kinds, People = line.PeopleAtLeast, Share = line.ShareAtLeast, NoticeDays = line.NoticeDays, ByPlace = line.ByPlace } : null,
            Duties = document.Duties is { } duties ? new(BasisOf(duties), duties.Required) : null,
            Split = document.Split is { } split ? new(BasisOf(split), [.. split.WindowDays.Order()]) : null,
            NearLine = document.NearLine is { } near ? new(BasisOf(near), near.PeopleFrom, near.ShareFrom, near.Times, near.WithinDays) : null,
            Related = document.Related is { } related ? new(BasisOf(related), related.WithinDays) : null,
            Rehiring = document.Rehiring is { } rehiring ? new(BasisOf(rehiring), rehiring.Months) : null,
            Unreported = document.Unreported is { } unreported ? new(BasisOf(unreported), unreported.WithinDays, unreported.GraceDays) : null,
            WatchLists = [.. document.WatchLists.Select(list => new WatchList(list.Name, BasisOf(list), list.Industries, list.Enterprises, list.PeopleFrom))],
            Closures = document.PlannedClosures is { } closures ? new(BasisOf(closures), closures.LeadDays, closures.TrailDays, [.. closures.Closures.Select(ClosureOf)]) : null,
            Substitution = document.Substitution is { } table ? new(BasisOf(table), table.ExposureFrom, table.PeopleFrom, [.. table.Exposures.Select(entry => (entry.Industry, entry.Exposure))]) : null,
        };
    }

    /// <summary>How monthly returns are aggregated; null where the file does not say.</summary>
    public static ReturnPolicy? Returns(FilingDocument document) => document.MonthlyReturns is { } returns
        ? new(returns.MinimumEnterprises, returns.ExpectedWithinMonths, returns.MinimumResponse, CodesOf(document.ReductionTypes), CodesOf(document.ReductionReasons))
        : null;

    private static FilingCodes CodesOf(ImmutableArray<FilingCodeDocument> codes) =>
        new([.. codes.Select(code => new FilingCode(code.Code, code.Name, code.Spellings, code.Involuntary, code.Kind))]);

    private static PlannedClosure ClosureOf(PlannedClosureDocument closure) =>
        new(closure.Enterprise, closure.CreditCode, closure.Region, closure.People, closure.ClosesOn, closure.Cause);

    private static Basis BasisOf(FilingSection section) => new(section.Basis.Document, section.Basis.Number, section.Basis.Article, section.Basis.Status, section.Note);

    /// <summary>A text that meant two codes would mean neither.</summary>
    private void CheckCodes(ImmutableArray<FilingCodeDocument> codes)
    {
        var first = new Dictionary<string, FilingCodeDocument>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, text) in codes.SelectMany(code => code.Spellings.Prepend(code.Name).Prepend(code.Code).Select(text => (code, text))))
        {
            if (!first.TryAdd(text, code))
            {
                refusals.Add(code, $"“{text}”重复：代码 {first[text].Code} 已经用过，无法确定指哪一项");
            }
        }
    }

    private void CheckLine(FilingDocument document)
    {
        FilingSection?[] resting = [document.Duties, document.Split, document.NearLine, document.Related, document.Rehiring, document.Unreported];
        if (document.Line is not { } line)
        {
            foreach (var section in resting.OfType<FilingSection>())
            {
                refusals.Add(section, "没有报告线（line），这一部分无从研判；请写明 line，或者删去这一部分");
            }
        }
        else if (document.NearLine is { } near && (near.PeopleFrom >= line.PeopleAtLeast || near.ShareFrom >= line.ShareAtLeast))
        {
            refusals.Add(near, "略低于报告线的人数和比例，应小于报告线本身");
        }
    }

    private void Check(PlannedClosureDocument closure)
    {
        if (regions is not null && regions.Find(closure.Region) is null)
        {
            refusals.Add(closure, nameof(closure.Region), $"区划表中没有代码“{closure.Region}”");
        }

        if (closure.CreditCode.Length > 0 && !SocialCreditCode.TryParse(closure.CreditCode, out _))
        {
            refusals.Add(closure, nameof(closure.CreditCode), $"“{closure.CreditCode}”不是有效的统一社会信用代码");
        }
    }
}
