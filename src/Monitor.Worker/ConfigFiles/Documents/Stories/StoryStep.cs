using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>Something that happens from outside.</summary>
[ChosenBy("kind", "种类：file 收到文件、act 人员办理")]
[Choice("file", typeof(FileArrival))]
[Choice("act", typeof(PersonAct))]
internal abstract record StoryStep
{
    [Meaning("时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string At { get; init; }
}
