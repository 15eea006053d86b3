using System.Reflection;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Monitor.Rules.Evaluation;

namespace Monitor.Worker.Tests.Architecture;

/// <summary>统计法第二十八条: single returns of the panel are seen by what takes them in and sums them up, and by nothing that judges or shows.</summary>
public sealed class StatisticalDataTests
{
    private static readonly string[] Single = ["MonthlyReturn", "ReturnContent", "ReturnBook", "EntityTransfer", "StatedReason", "PanelMonth", "SampleFigures"];

    private static readonly ArchUnitNET.Domain.Architecture Rules = new ArchLoader().LoadAssemblies(typeof(Evaluator).Assembly).Build();

    private static readonly ArchUnitNET.Domain.Architecture Worker = new ArchLoader().LoadAssemblies(Assembly.Load("monitor"), typeof(Evaluator).Assembly).Build();

    [Fact]
    public void The_judgement_of_layoffs_reads_no_return() =>
        Assert.DoesNotContain(Users(Rules, target => target.StartsWith("Monitor.Rules.MonthlyReturns.", StringComparison.Ordinal)), user => user.StartsWith("Monitor.Rules.Layoffs.", StringComparison.Ordinal));

    [Fact]
    public void In_the_rules_only_the_panel_itself_sees_single_returns()
    {
        var users = Users(Rules, target => Single.Any(name => target == $"Monitor.Rules.MonthlyReturns.{name}")).ToArray();

        Assert.Contains("Monitor.Rules.MonthlyReturns.PanelPublication", users); // the reading itself works
        Assert.All(users, user => Assert.StartsWith("Monitor.Rules.MonthlyReturns.", user, StringComparison.Ordinal));
    }

    [Fact]
    public void In_the_worker_only_intake_record_and_the_sum_see_single_returns()
    {
        string[] may = ["Monitor.Worker.Intake.", "Monitor.Worker.Record.", "Monitor.Worker.Evaluation.ReturnFeed"];

        var users = Users(Worker, target => Single.Any(name => target == $"Monitor.Rules.MonthlyReturns.{name}")).Where(user => user.StartsWith("Monitor.Worker.", StringComparison.Ordinal)).ToArray();

        Assert.Contains("Monitor.Worker.Evaluation.ReturnFeed", users);
        Assert.All(users, user => Assert.Contains(may, allowed => user.StartsWith(allowed, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Users(ArchUnitNET.Domain.Architecture architecture, Func<string, bool> isTarget) => architecture.Types
        .Where(type => type.GetTypeDependencies().Any(target => isTarget(target.FullName)))
        .Select(type => type.FullName);
}
