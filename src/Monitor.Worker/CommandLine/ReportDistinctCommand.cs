using System.CommandLine;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>report distinct</c>: a person says whether two reports that look like one are two.</summary>
internal static class ReportDistinctCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = new Argument<string>("number") { Description = "The number of the one report." };
        var other = new Argument<string>("other") { Description = "The number of the other." };
        var source = new Option<string?>("--source") { Description = "The source of the one, where several have a report of its number." };
        var otherSource = new Option<string?>("--other-source") { Description = "The source of the other, where several have a report of its number." };
        var reason = new Option<string>("--reason") { Description = "How that was found out.", Required = true };
        var same = new Option<bool>("--same") { Description = "They are one after all; takes an earlier word back." };
        var command = new Command("distinct", "Say that two reports that look like one (疑似重复报送) are two, so that event rules count both. Exit code 0: done; 2: mistakes; 4: refused.") { number, other, source, otherSource, reason, same, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var (one, two, why) = (parsed.GetRequiredValue(number), parsed.GetRequiredValue(other), parsed.GetRequiredValue(reason).Trim());
            var view = new ReportView(work.Session.Configuration.Rules, work.Session.Record, surroundings.Clock.GetUtcNow());
            if (Find(work, view, one, parsed.GetValue(source), source.Name, out var its) is { } wrong)
            {
                return work.Refuse(wrong);
            }

            if (Find(work, view, two, parsed.GetValue(otherSource), otherSource.Name, out var others) is { } otherWrong)
            {
                return work.Refuse(otherWrong);
            }

            if (one == two || its == others || why.Length is 0 or > 200)
            {
                return work.Refuse("应为来自两个数据源的两个不同的报告编号（同一数据源的两份报告本来就分别计算），理由（--reason）为 1 至 200 个字。");
            }

            var said = new ReportDistinctionRow { Source = its, Number = one, OtherSource = others, Other = two, AreTwo = !parsed.GetValue(same), Reason = why, By = work.Caller.Person, KnownAt = surroundings.Clock.GetUtcNow() };
            await work.Session.Record.Filed.AddDistinctionAsync(said, work.Caller.Origin, cancellationToken);
            work.Console.Output.WriteLine(said.AreTwo ? $"已登记：{one}和{two}是两次裁减，事件类规则分别计算。" : $"已登记：{one}和{two}按重复报送处理，事件类规则只计一次。");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    /// <summary>The source of the report that is meant by a number, or why there is none. Another source may use the same number for another report.</summary>
    private static string? Find(ReporterSession work, ReportView view, string number, string? asked, string option, out string source)
    {
        var reports = view.VersionsOf(number, asked).GroupBy(version => version.Report.Source, StringComparer.Ordinal).Select(versions => versions.Last().Report).ToArray();
        source = reports is [var only] ? only.Source : "";
        return reports switch
        {
            [] => Nowhere(number),
            [var one] => work.MayHandle(one.Region) ? null : Nowhere(number),
            _ => $"编号为{number}的报告来自几个数据源（{string.Join('、', reports.Select(report => report.Source))}），不知指哪一份。请用 {option} 指明数据源。",
        };
    }

    private static string Nowhere(string number) => $"没有编号为{number}的报告，或者不在您负责的地区之内。清单见 monitor report list。";
}
