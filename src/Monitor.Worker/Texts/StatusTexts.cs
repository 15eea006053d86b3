using Monitor.Worker.Cases;
using Monitor.Worker.Notifications;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Texts;

/// <summary>Samples of the status page: before the first evaluation, and after one that saw nothing, with a case of every grade.</summary>
internal static class StatusTexts
{
    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var page = new StatusPage(setting.Texts, setting.Trace);
        yield return new("状态页、首次研判之前", () => [new(TextForm.Page, page.Render(StatusModelComposer.Compose(setting.Label, null, ["短信没有配置通道，以文件代替。"], null, [])))]);
        yield return new("状态页", () =>
        {
            var current = new CurrentSnapshot(setting.Rules, setting.Snapshot, SampleSetting.SnapshotId);
            return [new(TextForm.Page, page.Render(StatusModelComposer.Compose(setting.Label, current, [], [.. SampleSetting.Grades.Select(grade => CaseOf(setting, grade))], ["2026-W47.html"])))];
        });
    }

    private static CaseOverviewRow CaseOf(SampleSetting setting, Monitor.Rules.Grading.Grade grade)
    {
        var region = setting.Rules.Regions.FullName(setting.Region);
        return new CaseOverviewRow($"SX2026-000{(int)grade}", region, "企业规模裁员", region, "待核实", (int)grade, GradeBadge.Of(grade, setting.Rules.Grades), "核实（值班员）：2026年11月23日10时00分前", "");
    }
}
