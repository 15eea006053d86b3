using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Grading;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>Holds one window of a story against what came in it: everything stated, and nothing else.</summary>
internal sealed class StoryJudge(StoryWindow window, DateTimeOffset from, DateTimeOffset to, MonitorConfiguration profile, StoryOutcome outcome)
{
    private readonly TimeZoneInfo zone = profile.Rules.TimeZone;
    private readonly List<StoryHappening> unclaimed = [.. outcome.Happenings.Where(one => one.At >= from && one.At < to)];

    /// <summary>One sentence for each thing stated, and one for everything else.</summary>
    public IEnumerable<StoryJudgement> Judge() =>
    [
        .. window.Alerts.Select(Alert),
        .. window.Messages.Select(Message),
        .. window.Tasks.SelectMany(task => task.Task.Select(id => Task(task, id))),
        .. window.Cases.Select(Standing),
        new(unclaimed.Count == 0, Sentence("此外没有别的预警、通知和任务变化"), Lines(unclaimed)),
    ];

    private StoryJudgement Alert(ExpectedAlert expected)
    {
        var near = Claim<StoryHappening.OfAlert>(one => one.Rule == expected.Rule && one.Change == expected.Change && (expected.Region is null || one.Region == expected.Region));
        var met = near.Where(one => expected.Grade is null || (int)one.To == expected.Grade).ToArray();
        var grade = expected.Grade is { } ordinal ? $"，{GradeName(ordinal)}" : "";
        return Counted(near.Length == expected.Count && met.Length == expected.Count, expected.Count, $"{RegionName(expected.Region)}“{RuleName(expected.Rule)}”{StoryWording.Of(expected.Change)}{grade}", near);
    }

    private StoryJudgement Message(ExpectedMessage expected)
    {
        var came = Claim<StoryHappening.OfMessage>(one => one.To == expected.To && one.By == expected.By);
        var unsaid = expected.Says.Where(words => !came.Any(one => one.Words.Contains(words, StringComparison.Ordinal))).ToArray();
        var says = expected.Says.IsEmpty ? "" : $"，其中说到“{string.Join("”“", expected.Says)}”";
        var judged = Counted(came.Length == expected.Count && unsaid.Length == 0, expected.Count, $"{expected.To}收到{StoryWording.Of(expected.By)}{says}", came);
        return unsaid.Length == 0 ? judged : judged with { Instead = [.. judged.Instead, $"没有说到“{string.Join("”“", unsaid)}”"] };
    }

    private StoryJudgement Task(ExpectedTask expected, string id)
    {
        var due = expected.Due is { } text ? LocalMoment.Of(text, zone) : (DateTimeOffset?)null;
        bool SpeaksOf(StoryHappening.OfTask one) => (expected.Case is null || one.Case == expected.Case) && one.Task.Id == id && one.Turn == expected.Becomes;
        var inTime = Claim<StoryHappening.OfTask>(one => SpeaksOf(one) && (due is null || one.Task.DueAt == due));
        var came = inTime.Length > 0 ? inTime : Claim<StoryHappening.OfTask>(SpeaksOf);
        var what = $"{expected.Case}任务“{id}”{StoryWording.Of(expected.Becomes)}{(expected.Due is null ? "" : $"，期限 {expected.Due}")}";
        return Counted(inTime.Length == expected.Count, expected.Count, what, came);
    }

    private StoryJudgement Standing(ExpectedCase expected)
    {
        var stated = string.Join("，", Parts(
            CaseWording.Of(expected.Stage),
            expected.Owner is { } owner ? RegionName(owner) : null,
            expected.Computed is { } computed ? GradeName(computed) : null,
            expected.Official is { } official ? GradeName(official) : null,
            expected.AwaitsConfirmation));
        var sentence = Sentence($"时段结束时{expected.Case}：{stated}");
        if (outcome.CaseAt(expected.Case, to) is not { } one)
        {
            return new(false, sentence, [$"没有{expected.Case}"]);
        }

        var isMet = one.Stage == expected.Stage
            && (expected.Owner is null || one.Owner == expected.Owner)
            && (expected.Computed is null || (int)one.ComputedGrade == expected.Computed)
            && (expected.Official is null || (int)one.OfficialGrade == expected.Official)
            && (expected.AwaitsConfirmation is null || one.PendingConfirmation is not null == expected.AwaitsConfirmation);
        var stands = Parts(CaseWording.Of(one.Stage), RegionName(one.Owner), GradeName((int)one.ComputedGrade), GradeName((int)one.OfficialGrade), one.PendingConfirmation is not null);
        return new(isMet, sentence, isMet ? [] : [string.Join("，", stands)]);
    }

    private static IEnumerable<string> Parts(string stage, string? owner, string? computed, string? official, bool? awaits) => new[]
    {
        $"阶段{stage}",
        owner is null ? null : $"承办地区{owner}",
        computed is null ? null : $"系统研判{computed}",
        official is null ? null : $"发布级别{official}",
        awaits switch { true => "有待复核的提请", false => "没有待复核的提请", _ => null },
    }.OfType<string>();

    /// <summary>Takes out what an expectation speaks of, so that it does not count as something else.</summary>
    private THappening[] Claim<THappening>(Func<THappening, bool> speaksOf)
        where THappening : StoryHappening
    {
        var claimed = unclaimed.OfType<THappening>().Where(speaksOf).ToArray();
        unclaimed.RemoveAll(one => claimed.Contains(one));
        return claimed;
    }

    private StoryJudgement Counted(bool isMet, int count, string what, IReadOnlyCollection<StoryHappening> came) =>
        new(isMet, Sentence($"{what}{(count == 1 ? "" : $"，共 {count} 次")}"), isMet ? [] : came.Count == 0 ? ["没有出现"] : [$"出现 {came.Count} 次", .. Lines(came)]);

    private ImmutableArray<string> Lines(IEnumerable<StoryHappening> happenings) => [.. happenings.OrderBy(one => one.At).Select(one => $"{LocalMoment.Text(one.At, zone)}　{one.Text}")];

    private string Sentence(string what) => $"{window.Name}：{what}";

    private string RegionName(string? code) => code is null ? "" : profile.Rules.Regions.Find(code) is { } region ? profile.Rules.Regions.FullName(region) : code;

    private string RuleName(string id) => profile.Rules.Rules.FirstOrDefault(rule => rule.Id == id)?.Name ?? id;

    private string GradeName(int ordinal) => ordinal == 0 ? "无" : profile.Rules.Grades[(Grade)ordinal].Name;
}
