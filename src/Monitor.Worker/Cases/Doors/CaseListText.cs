using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Cases.Doors;

/// <summary>Prints a list of cases, two lines each: what and where, then how it stands.</summary>
internal sealed class CaseListText(CaseFrame frame, TimeProvider clock)
{
    private const int NumberCells = 14;

    public void Write(ImmutableArray<CaseSummary> cases, TextWriter output)
    {
        foreach (var one in cases)
        {
            Write(one, output);
        }

        var overdue = cases.Count(one => one.OverdueTasks > 0);
        output.WriteLine(cases.IsEmpty
            ? "没有符合条件的事项。"
            : string.Create(CultureInfo.InvariantCulture, $"共{cases.Length}件{(overdue > 0 ? $"，其中{overdue}件有任务逾期" : "")}。查看一件：monitor case show 编号"));
    }

    private void Write(CaseSummary one, TextWriter output)
    {
        TerminalText.Write(output, one.Number, $"{one.CauseName}　{one.RegionName}{(one.Owner == one.Region ? "" : $"（{one.OwnerName}承办）")}", NumberCells);
        TerminalText.Write(output, "", string.Join("　", Standing(one)), NumberCells);
    }

    private IEnumerable<string> Standing(CaseSummary one)
    {
        yield return one.StageName;
        if (one.ClosedAt is { } closed)
        {
            yield return $"{TerminalTime.Of(closed, frame.Calendar.Zone)}办结";
            yield break;
        }

        yield return one switch
        {
            { OfficialGrade: not Grade.None } => $"发布{frame.Grades[one.OfficialGrade].Name}",
            { ComputedGrade: Grade.None, Estimate: not Grade.None } => $"初步判断{frame.Grades[one.Estimate].Name}",
            _ => $"系统研判{frame.Grades[one.ComputedGrade].Name}",
        };
        if (one.IsAcknowledged == false)
        {
            yield return "尚未签收";
        }

        if (one.WaitsFor is { } waits)
        {
            yield return waits;
        }

        if (one.OverdueTasks > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"【{one.OverdueTasks}项逾期】");
        }
        else if (one.NextDueAt is { } due)
        {
            yield return $"最近时限余{TerminalTime.Of(due - clock.GetUtcNow())}";
        }
    }
}
