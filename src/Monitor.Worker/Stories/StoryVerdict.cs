using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>核对: a story held against what came of it, sentence by sentence.</summary>
internal sealed record StoryVerdict(ImmutableArray<StoryJudgement> Judgements)
{
    public bool IsAsStated => Judgements.All(one => one.IsAsStated);

    public static StoryVerdict Of(StoryDocument story, MonitorConfiguration profile, StoryOutcome outcome)
    {
        var zone = profile.Rules.TimeZone;
        var windows = story.Expect.Select(window => (Window: window, From: LocalMoment.Of(window.From, zone), To: LocalMoment.Of(window.To, zone))).ToArray();
        return new(
        [
            .. outcome.Steps.Select(Step),
            .. windows.SelectMany(one => new StoryJudge(one.Window, one.From, one.To, profile, outcome).Judge()),
            Outside(outcome, zone, [.. windows.Select(one => (one.From, one.To))]),
        ]);
    }

    private static StoryJudgement Step(StoryStepResult result)
    {
        var what = result.Step switch
        {
            FileArrival file => $"收到文件 {file.Path}，全部收下",
            PersonAct act => $"{act.By} 办理“{ActWording.Of(act.Act)}”{(act.Case is null ? "" : $"（{act.Case}）")}，{(act.Refused is null ? "办成" : $"因“{act.Refused}”被拒绝")}",
            _ => result.Step.At,
        };
        return new(result.Fault is null, $"{result.Step.At}　{what}", result.Fault is null ? [] : [result.Fault]);
    }

    private static StoryJudgement Outside(StoryOutcome outcome, TimeZoneInfo zone, (DateTimeOffset From, DateTimeOffset To)[] windows)
    {
        ImmutableArray<string> stray =
        [
            .. outcome.Happenings
                .Where(one => windows.All(window => one.At < window.From || one.At >= window.To))
                .OrderBy(one => one.At)
                .Select(one => $"{LocalMoment.Text(one.At, zone)}　{one.Text}"),
        ];
        return new(stray.IsEmpty, "以上各时段之外，没有任何预警、通知和任务变化", stray);
    }
}
