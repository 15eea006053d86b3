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
        var reason = new Option<string>("--reason") { Description = "How that was found out.", Required = true };
        var same = new Option<bool>("--same") { Description = "They are one after all; takes an earlier word back." };
        var command = new Command("distinct", "Say that two reports that look like one (疑似重复报送) are two, so that event rules count both. Exit code 0: done; 2: mistakes; 4: refused.") { number, other, reason, same, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var (one, two, why) = (parsed.GetRequiredValue(number), parsed.GetRequiredValue(other), parsed.GetRequiredValue(reason).Trim());
            var view = new ReportView(work.Session.Configuration.Rules, work.Session.Record, surroundings.Clock.GetUtcNow());
            foreach (var asked in new[] { one, two })
            {
                // what is said holds for the number, from whichever source the report came
                var regions = view.VersionsOf(asked, null).GroupBy(version => version.Report.Source).Select(versions => versions.Last().Report.Region).ToArray();
                if (regions.Length == 0 || !regions.All(work.MayHandle))
                {
                    return work.Refuse($"没有编号为{asked}的报告，或者不在您负责的地区之内。清单见 monitor report list。");
                }
            }

            if (one == two || why.Length is 0 or > 200)
            {
                return work.Refuse("应为两个不同的报告编号，理由（--reason）为 1 至 200 个字。");
            }

            var said = new ReportDistinctionRow { Number = one, Other = two, AreTwo = !parsed.GetValue(same), Reason = why, By = work.Caller.Person, KnownAt = surroundings.Clock.GetUtcNow() };
            await work.Session.Record.Filed.AddDistinctionAsync(said, work.Caller.Origin, cancellationToken);
            work.Console.Output.WriteLine(said.AreTwo ? $"已登记：{one}和{two}是两次裁减，事件类规则分别计算。" : $"已登记：{one}和{two}按重复报送处理，事件类规则只计一次。");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }
}
