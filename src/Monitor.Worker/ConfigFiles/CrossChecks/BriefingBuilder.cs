using System.Collections.Frozen;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Briefings;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the briefing policy of briefing.yaml.</summary>
internal sealed class BriefingBuilder(ConfigErrors errors, BoundPlaces places, RegionTree? regions, IndicatorCatalog? indicators)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public BriefingPolicy Build(BriefingContentDocument document)
    {
        if (document.Plan is { } plan)
        {
            Check(plan);
        }

        CheckParts(document);
        CheckTiles(document);
        return new()
        {
            Issuer = document.Issuer,
            Plan = document.Plan is { } written ? PlanOf(written) : null,
            SmallCells = new(document.SmallCellsBelow),
            ScoreWeeks = document.ScoreWeeks,
            MonthlyParts = [.. document.MonthlyParts.Select(part => new MonthlyPart(part.Name, part.Indicators, part.Outlook))],
            Tiles = document.Tiles.Where(tile => tile.Value.Length == 2).ToFrozenDictionary(tile => tile.Key, tile => new TilePlace(tile.Value[0], tile.Value[1]), StringComparer.Ordinal),
        };
    }

    private static PlanTable PlanOf(PlanDocument plan) => new(
        new Basis(plan.Basis.Document, plan.Basis.Number, plan.Basis.Article, plan.Basis.Status, ""),
        plan.Place,
        plan.BaseYear,
        plan.TargetYear,
        [
            .. plan.Targets.Select(target => new PlanTarget
            {
                Name = target.Name,
                Unit = target.Unit,
                Base = target.Base,
                Target = target.Target,
                Bound = target.Bound,
                IsCumulative = target.Cumulative,
                IsBinding = target.Binding,
                Indicator = target.Indicator ?? "",
                Scale = target.Scale,
                Results = [.. target.Results.Select(result => new PlanResult(result.Year, result.Value, result.Source))],
            }),
        ]);

    private void Check(PlanDocument plan)
    {
        if (plan.TargetYear <= plan.BaseYear)
        {
            refusals.Add(plan, nameof(plan.TargetYear), "目标年份应晚于基数年份");
        }

        refusals.AddDoubles(plan.Targets, target => target.Name, nameof(PlanTargetDocument.Name));
        foreach (var target in plan.Targets)
        {
            if (target.Indicator is { } key && !IsHeadline(key))
            {
                refusals.Add(target, nameof(target.Indicator), Unknown(key));
            }

            if (target.Results.Zip(target.Results.Skip(1)).Any(pair => pair.Second.Year <= pair.First.Year))
            {
                refusals.Add(target, nameof(target.Results), "年度结果应按年份先后排列，每年一项");
            }
        }
    }

    private void CheckParts(BriefingContentDocument document)
    {
        foreach (var part in document.MonthlyParts)
        {
            for (var i = 0; i < part.Indicators.Length; i++)
            {
                if (!IsHeadline(part.Indicators[i]))
                {
                    refusals.Add(part, nameof(part.Indicators), i, Unknown(part.Indicators[i]));
                }
            }
        }
    }

    private void CheckTiles(BriefingContentDocument document)
    {
        var taken = new Dictionary<(int, int), string>();
        foreach (var (code, place) in document.Tiles)
        {
            if (regions is not null && regions.Find(code) is not { Level: AdministrativeLevel.City })
            {
                refusals.AddKey(document, nameof(document.Tiles), code, $"区划表中没有代码为“{code}”的市级地区");
            }

            if (place is not [>= 0 and < 40, >= 0 and < 40])
            {
                refusals.AddKey(document, nameof(document.Tiles), code, "应写作 [行, 列] 两个数，从 0 起，不超过 39");
            }
            else if (!taken.TryAdd((place[0], place[1]), code))
            {
                refusals.AddKey(document, nameof(document.Tiles), code, $"这个位置已经给了“{taken[(place[0], place[1])]}”，请另写一个");
            }
        }
    }

    private bool IsHeadline(string key) => indicators is null || (indicators.Contains(key) && indicators[key].Headline);

    private string Unknown(string key) => indicators!.Contains(key)
        ? $"指标“{key}”不是主要指标，简报里没有它的数值；请在 indicators.yaml 里写 headline: true"
        : ConfigRefusals.Unknown("指标", key, indicators.Indicators.Select(indicator => indicator.Key));
}
