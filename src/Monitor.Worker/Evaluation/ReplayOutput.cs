using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Evaluation;

/// <summary>Writes what a replay found: alert stretches, coverage, and every alert with its reasons.</summary>
internal sealed class ReplayOutput(RuleSet rules, AlertHistory history, ReplayCoverage coverage, DateOnly from, DateOnly to)
{
    /// <summary>The trigger that stands for all rules together.</summary>
    public const string Whole = "monitor";

    /// <summary>Writes <c>trigger,region,on,off</c>: the stretches of the regions of a level that touch the replayed days, by trigger, region and day.</summary>
    public void WriteAlerts(TextWriter writer, AdministrativeLevel level)
    {
        writer.Write("trigger,region,on,off\n");
        foreach (var (trigger, region) in Rows(level))
        {
            var stretches = trigger == Whole ? history.AlarmStretches(region.Code) : history.Stretches(trigger, region.Code);
            foreach (var (on, off) in stretches.Where(s => s.On <= to && (s.Off is null || s.Off > from)))
            {
                writer.Write($"{trigger},{region.Code},{Iso(on)},{(off is { } day ? Iso(day) : "")}\n");
            }
        }
    }

    /// <summary>Writes <c>trigger,region,from,to</c>: exactly one row for each trigger and region of a level.</summary>
    public void WriteCoverage(TextWriter writer, AdministrativeLevel level)
    {
        writer.Write("trigger,region,from,to\n");
        foreach (var (trigger, region) in Rows(level))
        {
            var stretch = trigger == Whole ? coverage.OfAll(region) : coverage.Of(rules.Rules.First(r => r.Id == trigger), region);
            writer.Write($"{trigger},{region.Code},{Iso(stretch.From)},{Iso(stretch.To)}\n");
        }
    }

    /// <summary>Writes every alert of every level that touches the replayed days, one JSON object a line, in the order they were raised.</summary>
    public void WriteDetails(TextWriter writer)
    {
        foreach (var life in history.Alerts.Where(a => a.EndedAt is null || rules.DayOf(a.EndedAt.Value) > from))
        {
            var region = rules.Regions.Find(life.Region);
            writer.Write(EvaluationJson.WriteText(new
            {
                life.Number,
                life.RuleId,
                life.Region,
                RegionName = region is null ? null : rules.Regions.FullName(region),
                life.IsData,
                life.Peak,
                On = rules.DayOf(life.RaisedAt),
                Off = life.EndedAt is { } ended ? rules.DayOf(ended) : (DateOnly?)null,
                Changes = life.Changes.Select(c => new { On = rules.DayOf(c.At), c.Kind, c.Reason, c.From, c.To, c.Period, c.Evidence }),
            }));
            writer.Write('\n');
        }
    }

    private IEnumerable<(string Trigger, Region Region)> Rows(AdministrativeLevel level)
    {
        foreach (var rule in rules.Rules.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            foreach (var region in rule.Scope.Select(rules.Regions).Where(r => r.Level == level))
            {
                yield return (rule.Id, region);
            }
        }

        foreach (var region in rules.Regions.AtLevel(level))
        {
            yield return (Whole, region);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
