using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>A file of stories/: what comes in and what people do at which times, and what must come of it, and nothing else.</summary>
[Meaning("情景：何时收到什么数据、何人办理什么，应当出现哪些预警、通知和任务；此外不得有别的")]
internal sealed record StoryDocument
{
    [Meaning("标题")]
    public required string Title { get; init; }

    [Meaning("说明：依据、要证明什么")]
    public required string About { get; init; }

    [Meaning("只取这个市及其县（市、区）；不写则取全省"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public string? City { get; init; }

    [Meaning("开始时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string From { get; init; }

    [Meaning("结束时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string To { get; init; }

    [Meaning("情景中的人员；不写则用 people.yaml")]
    public ImmutableArray<PersonDocument> People { get; init; } = [];

    [Meaning("给定：收到的文件和人员的办理，按时间先后"), NotEmpty]
    public required ImmutableArray<StoryStep> Given { get; init; }

    [Meaning("预期：各时段内应当出现的全部预警、通知和任务"), NotEmpty]
    public required ImmutableArray<StoryWindow> Expect { get; init; }
}
