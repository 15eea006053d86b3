using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.People;

/// <summary>What a person is told.</summary>
internal sealed record Reception
{
    [Meaning("从哪一级起发邮件（1 到 4）"), Between(1, 4)]
    public int Grade { get; init; } = 1;

    [Meaning("哪些层级地区的预警"), NotEmpty]
    public ImmutableArray<AdministrativeLevel> Levels { get; init; } = [AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County];

    [Meaning("是否接收数据预警（漏报、配置有误等）")]
    public bool DataAlerts { get; init; }
}
