using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.Record;

namespace Monitor.Worker.DataQuality;

/// <summary>采信: a person has made sure that figures held back as implausible are true. Decision and audit entry are written in one transaction.</summary>
internal sealed class BeliefOffice(MonitorRecord record, RuleSet rules, TimeProvider clock)
{
    /// <summary>Lets figures that are held back be judged by from now on, or says why not.</summary>
    /// <param name="indicator">The indicator's key.</param>
    /// <param name="regionCode">The region; null for all.</param>
    /// <param name="reason">How it was made sure.</param>
    /// <param name="actor">Who does it, as the door has made sure.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Whether it was done, and in Chinese what was done, or why not.</returns>
    public async Task<(bool IsDone, string Message)> BelieveAsync(string indicator, string? regionCode, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var region = regionCode is null ? rules.Regions.Root : rules.Regions.Find(regionCode);
        var held = region is null ? [] : (await new WithheldFigures(record, rules, clock).ReadAsync(cancellationToken))
            .Where(figure => rules.Indicators.Indicators[figure.Indicator].Key == indicator && rules.Regions.IsWithin(rules.Regions.Regions[figure.Region], region))
            .ToArray();
        if (Refusal(region, held, reason, actor) is { } refusal)
        {
            return (false, refusal);
        }

        await record.WriteAsync(transaction => Write(transaction, indicator, region!, held, reason, actor), cancellationToken);
        return (true, $"已采信{held.Length}个数值，下一次研判起参与研判。");
    }

    private string? Refusal(Region? region, WithheldFigure[] held, string reason, Actor actor)
    {
        if (actor.Role is not (PersonRole.Operator or PersonRole.Analyst))
        {
            return "只能由运维员或者分析员采信。请与本单位的分析员联系。";
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return "没有写明理由。请用 --reason 说明依据，例如与谁核实。";
        }

        if (region is null)
        {
            return "没有这个地区。请核对 --region 的行政区划代码。";
        }

        if (!DataRights.MayDecide(actor, region.Code, rules.Regions))
        {
            return $"{rules.Regions.FullName(region)}不在您负责的地区之内，不能采信。请用 --region 指明本地区，或者请{rules.Regions.FullName(region)}的分析员办理。";
        }

        if (held.Length == 0)
        {
            return "没有暂不采用的数值。请用 monitor source withheld 核对指标和地区。";
        }

        return region.Index != rules.Regions.Root.Index && rules.Rules.OfType<PlausibilityRule>().Any(rule => rule.Measure != ShiftMeasure.Each && held.Any(one => one.Rules.Contains(rule.Id)))
            ? "这个指标按各地合计衡量，不能只采信一个地区。请去掉 --region，或者请数据提供单位重新报送。"
            : null;
    }

    private static void Write(RecordTransaction transaction, string indicator, Region region, WithheldFigure[] held, string reason, Actor actor)
    {
        var row = new AdjustmentRow
        {
            CaseNumber = "",
            Version = transaction.Context.Adjustments.Count(earlier => earlier.CaseNumber == "") + 1,
            KnownAt = transaction.Now,
            Region = region.Code,
            People = 0,
            Reports = "",
            Indicator = indicator,
            By = actor.Person,
            Reason = reason,
        };
        transaction.Context.Adjustments.Add(row);
        transaction.Context.SaveChanges();
        transaction.AddAudit(new AuditEntry
        {
            At = transaction.Now,
            Actor = actor.Person,
            Act = "figures.believe",
            Subject = $"{indicator} {region.Code}",
            Origin = actor.Origin,
            Detail = JsonSerializer.Serialize(new { figures = held.Length, from = held.Min(one => one.KnownAt), rules = held.SelectMany(one => one.Rules).Distinct().Order(StringComparer.Ordinal), reason }, CaseJson.Options),
        });
    }
}
