using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>Somebody does something with a case.</summary>
[Meaning("人员办理")]
internal sealed record PersonAct : StoryStep
{
    [Meaning("何人（人员编号）")]
    public required string By { get; init; }

    [Meaning("办理什么")]
    public required ActKind Act { get; init; }

    [Meaning("哪个事项；接报登记不写"), Pattern(Shapes.CaseNumber, Shapes.CaseNumberMeaning)]
    public string? Case { get; init; }

    [Meaning("办理时填写的内容；多项用顿号分开"), MayBeNumber, KeyPattern(Shapes.Id, Shapes.IdMeaning)]
    public ImmutableSortedDictionary<string, string> With { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    [Meaning("途径：desk 登录或命令行；link 打开发给此人的签收链接、sms 回复发给此人的签收码，只用于签收")]
    public ActWay Through { get; init; }

    [Meaning("应被拒绝：拒绝理由中应有的文字；不写则应当办成")]
    public string? Refused { get; init; }
}
