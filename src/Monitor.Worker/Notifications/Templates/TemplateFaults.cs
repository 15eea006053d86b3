using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>Collects what is wrong with a template, so that all of it is told at once.</summary>
internal sealed class TemplateFaults(string file)
{
    private readonly List<string> faults = [];

    public ImmutableArray<string> All => [.. faults];

    public void Add(TemplateToken at, string what) => faults.Add($"{file} 第 {at.Line} 行第 {at.Column} 列：{what}");

    public void Add(string what) => faults.Add($"{file}：{what}");
}
