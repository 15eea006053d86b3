using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Cases.Doors;

/// <summary>Prints a case for the officer who has to act on it at night: how it stands, what is due, what may be done; then what was done.</summary>
internal sealed class CaseSheetText(CaseFrame frame, Officials officials, TimeProvider clock)
{
    private const int LabelCells = 12;
    private const int Inset = 2;

    /// <summary>Facts that follow from an act which the line before tells already.</summary>
    private static readonly string[] ToldByTheAct = ["clock_stopped", "clock_restarted", "fund_pledged", "linked_case_opened"];

    private TimeZoneInfo Zone => frame.Calendar.Zone;

    public void Write(CaseSheet sheet, TextWriter output)
    {
        var one = sheet.Case;
        output.WriteLine($"{one.Number}　{sheet.Summary.CauseName}");
        output.WriteLine(new string('=', TerminalText.Columns));
        foreach (var (label, text) in Head(one).Concat(Course(one)))
        {
            TerminalText.Write(output, label, text, LabelCells);
        }

        Section(output, "预警（系统研判）", one.Alerts.SelectMany(alert => AlertLines(alert, sheet.Reasons.GetValueOrDefault(alert.Number))));
        Section(output, "逐段对照（报告→停保→申领，同一批人，不相加）", sheet.Cohorts);
        WriteTasks(one, output);
        Section(output, "处置", Disposal(one));
        Section(output, "口径", StatementLines(one));
        Section(output, "下一步", NextLines(sheet));
        Heading(output, "经过");
        foreach (var line in sheet.History.Where(line => !ToldByTheAct.Contains(line.Kind)))
        {
            TerminalText.Write(output, $"  {TerminalTime.Of(line.At, Zone)} ", $"{line.Name}：{line.Text}", 16);
        }
    }

    private IEnumerable<(string Label, string Text)> Head(Case one)
    {
        yield return ("阶段", $"{CaseWording.Of(one.Stage)}{(one.NewEvidenceAt is { } at && one.IsOpen ? $"（{At(at)}出现新的异动，待核实）" : "")}");
        yield return ("系统研判", frame.Grades[one.ComputedGrade] is var computed && one.ComputedGrade == Grade.None ? computed.Name : $"{computed.Name}　{computed.Label}");
        if (one.Estimate != Grade.None)
        {
            yield return ("初步判断", $"{frame.Grades[one.Estimate].Name}　{frame.Grades[one.Estimate].Label}");
        }

        yield return ("发布级别", one.OfficialGrade == Grade.None ? "未发布" : $"{frame.Grades[one.OfficialGrade].Name}　{frame.Grades[one.OfficialGrade].Label}");
        yield return ("事发地", frame.NameOf(one.Region));
        yield return ("承办", $"{frame.NameOf(one.Owner)}{(one.CopiedTo.IsEmpty ? "" : $"（抄送{string.Join('、', one.CopiedTo.Select(frame.NameOf))}）")}");
        var opened = TimeZoneInfo.ConvertTime(one.RaisedAt, Zone);
        yield return ("立项", string.Create(CultureInfo.InvariantCulture, $"{opened.Year}年{At(one.RaisedAt)}　数据得知{At(one.DataKnownAt)}　第{one.Version}版"));
        yield return ("预案", $"{one.Plan.Name}（版本{one.Plan.Version}）");
        if (one.Call is { } call)
        {
            yield return ("接报", $"{At(call.CalledAt)}，{call.Caller}{(call.CallerContact is { } contact ? $"（{contact}）" : "")}：{call.What}{(call.People is { } people ? string.Create(CultureInfo.InvariantCulture, $"（涉及{people}人）") : "")}");
        }

        if (Linked(one) is { Length: > 0 } linked)
        {
            yield return ("关联事项", linked);
        }
    }

    private IEnumerable<(string Label, string Text)> Course(Case one)
    {
        yield return ("签收", one.Acknowledged is { } acknowledged ? $"{By(acknowledged)}{Standing(one)}" : "尚未签收");
        if (one.Verification is { } verification)
        {
            yield return ("核实", $"{CaseWording.Of(verification.Act.Verdict)}，{By(verification.By)}。{verification.Act.Reason}");
        }

        if (one.Consultation is { } consultation)
        {
            yield return ("会商", $"建议{frame.Grades[consultation.Act.Grade].Name}，{By(consultation.By)}。{consultation.Act.Opinion}（{string.Join('、', consultation.Act.Participants)}）");
        }

        if (one.Approval is { } approval)
        {
            yield return ("审批", $"{frame.Grades[approval.Act.Grade].Name}，{By(approval.By)}。{approval.Act.Reason}");
        }

        if (one.Publication is { } publication)
        {
            yield return ("发布", $"{frame.Grades[publication.Grade].Name}，{publication.Text.Issuer}，{By(publication.By)}");
            yield return ("", $"类别：{publication.Text.Category}");
            yield return ("", $"起始时间：{At(publication.Text.Start)}　影响范围：{publication.Text.Area}");
            yield return ("", $"警示事项：{publication.Text.Advice}");
            yield return ("", $"应采取的措施：{publication.Text.Measures}");
        }

        if (one.PendingConfirmation is { } pending)
        {
            yield return ("待复核", $"{officials.NameOf(pending.By.Person)}{At(pending.By.At)}提请“{ActWording.Of(pending.Act.Kind)}”，{Left(pending.LapsesAt, "内未复核即失效")}");
        }

        if (one.PendingHandover is { } handover)
        {
            yield return ("待接受移交", $"{officials.NameOf(handover.By.Person)}{At(handover.By.At)}提出移交{frame.NameOf(handover.To)}：{handover.Reason}");
        }

        if (one.Closing is { } closing)
        {
            yield return ("办结", $"{CaseWording.Of(closing.Act.Outcome)}，{By(closing.By)}。{closing.Act.Summary}");
        }
    }

    /// <summary>What has become of the first acknowledgement since.</summary>
    private string Standing(Case one) => one.Answering is not { } answering ? "（已失效，须重新签收）" : answering == one.Acknowledged ? "" : $"，现由{By(answering)}签收";

    private IEnumerable<string> AlertLines(CaseAlert alert, string? reason)
    {
        var state = !alert.IsOpen ? "（已平息）"
            : alert.Ordered is { } ordered ? $"（已确认降为{frame.Grades[ordered].Name}，待下一次研判）"
            : alert.Proposed is { } proposed ? $"（系统建议降为{frame.Grades[proposed].Name}）"
            : alert.IsFrozen ? "（数据逾期，级别冻结）"
            : "";
        yield return $"{alert.Number} {frame.Grades[alert.Grade].Name}{state}　{alert.Summary}";
        if (reason is not null && reason != alert.Summary)
        {
            yield return $"　　{reason}";
        }
    }

    private void WriteTasks(Case one, TextWriter output)
    {
        if (one.Tasks.IsEmpty)
        {
            return;
        }

        Heading(output, "任务");
        foreach (var task in one.Tasks.OrderBy(task => task.State != TaskState.Open).ThenBy(task => task.DueAt))
        {
            var mark = task switch
            {
                { State: TaskState.Done } => "完成",
                { State: TaskState.SetAside } => "暂不可办",
                { Stopped: not null } => "停止",
                _ when task.DueAt <= clock.GetUtcNow() => "逾期",
                _ => "待办",
            };
            var label = $"  [{mark}] ";
            TerminalText.Write(output, label, $"{task.Name}（{CaseWording.Of(task.Role)}）　{Standing(task)}", TerminalText.Width(label));
            if (task.State == TaskState.Open)
            {
                TerminalText.Write(output, "", $"任务号 {task.Id}　{LimitText(task)}", 9);
            }
        }
    }

    private string Standing(CaseTask task) => task switch
    {
        { State: TaskState.Done, Ended: { } ended } => $"{By(ended)}{(task.OverdueAt is null ? "" : "（逾期完成）")}{Note(task)}",
        { State: TaskState.SetAside, Ended: { } ended } => $"无法执行，{By(ended)}{Note(task)}",
        { Stopped: { } stop } => $"{By(stop.By)}停止计时，剩余{TerminalTime.Of(stop.Left, task.Limit.WorkingTime)}。{stop.Reason}",
        _ when task.DueAt <= clock.GetUtcNow() => $"限{At(task.DueAt)}，已逾期{TerminalTime.Of(clock.GetUtcNow() - task.DueAt)}",
        _ => $"限{At(task.DueAt)}，还剩{TerminalTime.Of(task.DueAt - clock.GetUtcNow())}",
    };

    private static string LimitText(CaseTask task) =>
        $"自{CaseWording.Of(task.Limit.From)}起{TerminalTime.Of(task.Limit.Within, task.Limit.WorkingTime)}";

    private static string Note(CaseTask task) => string.IsNullOrWhiteSpace(task.Note) ? "" : $"。{task.Note}";

    private IEnumerable<string> Disposal(Case one)
    {
        if (one.LastCounts is { } counts)
        {
            var act = counts.Act;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"人数台账（{act.Day:yyyy-MM-dd}）：受影响{act.Affected}人；已安置就业{act.Resettled}人，参加培训{act.Retrained}人，领取失业保险金{act.DrawingBenefit}人，尚未安置{act.Open}人{(counts.Meet ? "" : "。【各项之和与受影响人数不符】")}");
        }

        foreach (var measure in one.Measures)
        {
            var figures = string.Join('，', new[]
            {
                measure.Act.People is { } people ? string.Create(CultureInfo.InvariantCulture, $"惠及{people}人") : null,
                measure.Act.Amount is { } amount ? Yuan(amount) : null,
                measure.Act.Note,
            }.OfType<string>());
            yield return $"{measure.Name}{(figures.Length > 0 ? $"：{figures}" : "")}（{By(measure.By)}）";
        }

        if (!one.Pledges.IsEmpty)
        {
            yield return $"就业风险储备金已安排{Yuan(one.Pledged)}";
        }
    }

    private IEnumerable<string> StatementLines(Case one)
    {
        if (one.Statement is { } statement)
        {
            yield return $"{By(statement.Drafted)}拟定"
                + (statement.Approved is { } approved ? $"，{By(approved)}审定" : "，尚未审定")
                + (statement.Published is { } published ? $"，{By(published)}发布于{statement.Where}" : "");
            yield return statement.Text;
        }
        else if (one.PublicAttentionAt is { } at)
        {
            yield return $"{At(at)}起受到舆情关注，尚未拟定口径";
        }
    }

    private static IEnumerable<string> NextLines(CaseSheet sheet)
    {
        foreach (var next in sheet.Next.Where(next => next.Leads))
        {
            yield return $"{(next.Mine ? "*" : " ")} {TerminalText.Pad(next.Name, 12)}{TerminalText.Pad(string.Join('、', next.By), 34)}case {next.Verb}";
        }

        ImmutableArray<string> others = [.. sheet.Next.Where(next => !next.Leads && next.Mine).Select(next => $"{next.Name} {next.Verb}")];
        if (!others.IsEmpty)
        {
            yield return $"还可以办理：{string.Join("，", others)}";
        }

        if (sheet.Next.Any(next => next.Mine && next.Leads))
        {
            yield return $"带 * 的您可以办理，例如：monitor case {sheet.Next.First(next => next is { Mine: true, Leads: true }).Verb} {sheet.Case.Number}（加 --help 看选项）";
        }
        else if (sheet.Case.IsOpen)
        {
            yield return "以上由承办地区或其上级的相应岗位办理。";
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                Heading(output, title);
                first = false;
            }

            if (line.Length > 1 && line[1] == ' ')
            {
                output.WriteLine(line); // a row of columns keeps its own blanks
            }
            else
            {
                TerminalText.Write(output, "", line, Inset);
            }
        }
    }

    private static void Heading(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine($"{title} {new string('-', TerminalText.Columns - TerminalText.Width(title) - 1)}");
    }

    private static string Linked(Case one) => string.Join("；", new[]
    {
        one.Predecessor is { } before ? $"接续{before}" : null,
        one.Successor is { } after ? $"已重启为{after}" : null,
        one.Related.IsEmpty ? null : $"跨地区相关{string.Join('、', one.Related)}",
    }.OfType<string>());

    private string By(Signature by) => $"{officials.NameOf(by.Person)}{(by.ProposedBy is { } proposer ? $"（{officials.NameOf(proposer)}提请）" : "")} {At(by.At)}";

    private string Left(DateTimeOffset until, string after) => $"{TerminalTime.Of(until - clock.GetUtcNow())}{after}（{At(until)}）";

    private string At(DateTimeOffset moment) => TerminalTime.Of(moment, Zone);

    private static string Yuan(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.##}元");
}
