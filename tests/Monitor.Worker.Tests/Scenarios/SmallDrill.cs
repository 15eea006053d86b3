using Monitor.Testing.Hosts;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>Eight days in a small province: a shipyard lays off, a county falls silent, a factory follows. Few enough durable writes to die at each of them.</summary>
internal static class SmallDrill
{
    public const string Name = "drills/small.yaml";

    public static SmallProfile CreateProfile()
    {
        var profile = new SmallProfile(layoffs: "layoffs/2026-01-{06,09}.csv");
        profile.Write(Name, Scenario);
        return profile;
    }

    private const string Scenario = """
        title: 示例省八日演练
        seed: 7
        history_from: 2023-01-02
        play: { from: 2026-01-05, to: 2026-01-12 }
        enterprises: 500
        events:
          - id: shipyard
            kind: reports
            region: "990101"
            name: 造船厂裁员
            what: 示例造船厂报告裁减 268 人
            first_known: 2026-01-06
            reports:
              - { day: 2026-01-06, enterprise: 示例造船厂, type: layoff, people: 268, headcount: 1748 }
            expect: { rules: sd2016_event, grade: 3, by: 2026-01-07 }
          - id: silence
            kind: silence
            region: "990202"
            name: 停止报送周报
            what: 乙北县自 2025 年最后一周起不再报送失业保险周报
            first_known: 2026-01-07
            first_week: 2025-12-29
            expect: { grade: 1, by: 2026-01-09, data_alert: true }
            never_calm: true
          - id: factory
            kind: reports
            region: "990201"
            name: 机械厂裁员
            what: 示例机械厂报告裁减 36 人
            first_known: 2026-01-09
            reports:
              - { day: 2026-01-09, enterprise: 示例机械厂, type: layoff, people: 36, headcount: 540 }
            expect: { rules: law41, grade: 1, by: 2026-01-10 }
            highest_grade: 1
        calm:
          - { id: whole_play, name: 全省、全程, what: 除所列事件外都应平静, from: 2026-01-05, to: 2026-01-12 }
        """;
}
