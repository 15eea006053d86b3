using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.Record;

namespace Monitor.Worker.Demo;

/// <summary>Tells a play on the terminal: what happens in the province, and what the engine makes of it.</summary>
internal sealed class DemoStory(DemoScenario scenario, RuleSet rules, TextWriter output)
{
    private readonly Queue<(DateOnly Day, string Text)> coming = new(
        scenario.Events.Select(e => (e.FirstKnown, $"{NameOf(rules, e.Region)}：{e.What}"))
            .Concat(Festivals(scenario, rules))
            .OrderBy(e => e.Item1));

    public void Begin(int files)
    {
        output.WriteLine($"■ {scenario.Title}　全部数据均为虚构，标记“演练”。");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  全省{rules.Regions.AtLevel(Rules.Regions.AdministrativeLevel.City).Count()}市{rules.Regions.AtLevel(Rules.Regions.AdministrativeLevel.County).Count()}县（市、区），{scenario.Enterprises}家虚构企业，{files}份数据文件；播放{Day(scenario.Play.From)}至{Day(scenario.Play.To)}。"));
        output.WriteLine();
    }

    /// <summary>Tells what changed at a moment, after what happened up to its day.</summary>
    public void Tell(DateTimeOffset moment, IReadOnlyList<AlertChangeRow> changes, IReadOnlyDictionary<string, AlertRow> alerts)
    {
        var day = rules.DayOf(moment);
        TellUpTo(day);
        foreach (var change in changes.Where(c => c.Change is not (nameof(AlertChangeKind.Freeze) or nameof(AlertChangeKind.Thaw))))
        {
            var alert = alerts[change.AlertNumber];
            output.WriteLine($"  {Day(day)}　▲ {Heading(change, alert)}　{rules.Regions.FullName(rules.Regions.Resolve(alert.Region) ?? rules.Regions.Root)}　{change.AlertNumber}");
            output.WriteLine($"      {change.Reason}");
        }
    }

    /// <summary>Tells what somebody did with a case.</summary>
    public void Tell(DemoActed done)
    {
        var day = rules.DayOf(LocalMoment.Of(done.Act.At, rules.TimeZone));
        TellUpTo(day);
        output.WriteLine($"  {Day(day)}　● {done.Person}办理“{ActWording.Of(done.Act.Act)}”　{NameOf(rules, done.Act.Region)}　{done.Case}");
    }

    /// <summary>Tells what happened up to a day, whether anything changed or not.</summary>
    public void TellUpTo(DateOnly day)
    {
        while (coming.TryPeek(out var next) && next.Day <= day)
        {
            coming.Dequeue();
            output.WriteLine($"{Day(next.Day)}　{next.Text}");
        }
    }

    public void End(DemoVerdict verdict)
    {
        output.WriteLine();
        output.WriteLine("■ 与脚本逐条核对");
        foreach (var judgement in verdict.Judgements)
        {
            output.WriteLine($"  {(judgement.IsAsStated ? "✓" : "✗")} {judgement.Sentence}");
        }
    }

    private string Heading(AlertChangeRow change, AlertRow alert)
    {
        var isData = alert.Kind == "data";
        var (from, to) = (NoticeWording.GradeName(isData, change.FromGrade, rules.Grades), NoticeWording.GradeName(isData, change.ToGrade, rules.Grades));
        return change.Change switch
        {
            nameof(AlertChangeKind.Note) => $"补记：当期应发{to}",
            nameof(AlertChangeKind.Raise) => $"触发{to}",
            nameof(AlertChangeKind.Upgrade) => $"升级：{from}→{to}",
            nameof(AlertChangeKind.Extend) => $"{to}事态扩大",
            nameof(AlertChangeKind.Lower) => $"降级：{from}→{to}",
            nameof(AlertChangeKind.ProposeLowering) => $"建议降级：{from}→{to}（须人工确认）",
            nameof(AlertChangeKind.WithdrawProposal) => $"撤回降级建议：维持{from}",
            _ => $"{from}平息",
        };
    }

    private static IEnumerable<(DateOnly, string)> Festivals(DemoScenario scenario, RuleSet rules) =>
        from year in Enumerable.Range(scenario.Play.From.Year, scenario.Play.To.Year - scenario.Play.From.Year + 1)
        where rules.Calendar.SpringFestival(year) is { } festival && festival >= scenario.Play.From && festival <= scenario.Play.To
        select (rules.Calendar.SpringFestival(year)!.Value, "春节。招聘、申领大起大落，属正常季节变化，不应触发预警");

    private static string NameOf(RuleSet rules, string code) => rules.Regions.Find(code) is { } region ? rules.Regions.FullName(region) : code;

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
