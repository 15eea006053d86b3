using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints who is excused from reporting.</summary>
internal sealed class ExcuseText(RuleSet rules, Officials officials)
{
    public void Write(IReadOnlyList<ReportingExcuse> excuses, TextWriter output)
    {
        if (excuses.Count == 0)
        {
            output.WriteLine("没有尚在有效期内的停报核准。");
            return;
        }

        foreach (var excuse in excuses)
        {
            output.WriteLine($"编号{excuse.Number}  {rules.Regions.FullName(rules.Regions.Regions[excuse.Region])}  {excuse.Source}（{string.Join("、", excuse.Indicators.Select(one => rules.Indicators.Indicators[one].Name))}）");
            output.WriteLine($"  {OfficialTime.Day(excuse.From)}至{OfficialTime.Day(excuse.Until)}，{excuse.Reason}；{officials.NameOf(excuse.By)}于{OfficialTime.Moment(excuse.KnownAt, rules.TimeZone)}核准");
        }

        output.WriteLine($"共{excuses.Count}项，到期自动恢复应报。提前恢复用 monitor source expect 编号 --reason 理由。");
    }

    /// <summary>An excuse as <c>source excused --json</c> prints it.</summary>
    public object Line(ReportingExcuse excuse) => new
    {
        excuse.Number,
        excuse.Source,
        region = rules.Regions.Regions[excuse.Region].Code,
        indicators = excuse.Indicators.Select(one => rules.Indicators.Indicators[one].Key),
        excuse.From,
        excuse.Until,
        excuse.Reason,
        excuse.By,
        excuse.KnownAt,
    };
}
