using System.Text;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Stories;

namespace Monitor.Worker.Tests.Stories;

public sealed class StoryFileTests
{
    private const string Sound = """
        title: 示例
        about: 示例
        city: "371000"
        from: 2026-03-03 00:00
        to: 2026-03-04 00:00
        given:
          - { kind: act, at: 2026-03-03 10:15, by: weihai_duty, act: verify, case: SX2026-0001, with: { verdict: confirmed, reason: 属实 } }
        expect:
          - name: 全天
            from: 2026-03-03 00:00
            to: 2026-03-04 00:00
            alerts:
              - { rule: law41, region: "371002", change: raise, grade: 1 }
            messages:
              - { to: weihai_duty, by: mail }

        """;

    [Fact]
    public void A_sound_story_is_read() => Assert.Empty(Mistakes(Sound));

    [Theory]
    [InlineData("city: \"371000\"", "city: \"371002\"", "stories/a.yaml:3:7 city — 没有区划代码为“371002”的市")]
    [InlineData("from: 2026-03-03 00:00\nto", "from: 2026-02-30 00:00\nto", "stories/a.yaml:4:7 from — 没有“2026-02-30 00:00”这一天")]
    [InlineData("at: 2026-03-03 10:15", "at: 2026-03-02 10:15", "stories/a.yaml:7:22 given[1].at — 应按时间先后书写，此时刻早于前一步或者早于开始时刻")]
    [InlineData("by: weihai_duty", "by: weihai_dutty", "stories/a.yaml:7:44 given[1].by — 没有“weihai_dutty”这个人员，是否想写“weihai_duty”？")]
    [InlineData("act: verify", "act: verfy", "stories/a.yaml:7:62 given[1].act — 应为open_case、")]
    [InlineData(", case: SX2026-0001", "", "stories/a.yaml:7:5 given[1].case — 应写明事项编号")]
    [InlineData("verdict: confirmed", "verdict: confirm", "stories/a.yaml:7:97 given[1].with.verdict — “confirm”不是这一项应填的内容（confirmed、false_alarm、entity_transfer、seasonal、data_error、under_watch 之一）")]
    [InlineData("verdict: confirmed", "verdikt: confirmed", "stories/a.yaml:7:97 given[1].with.verdikt — 没有“verdikt”这个填写项，是否想写“verdict”？")]
    [InlineData("rule: law41", "rule: law4", "stories/a.yaml:13:17 expect[1].alerts[1].rule — 没有“law4”这个规则，是否想写“law41”？")]
    [InlineData("region: \"371002\"", "region: \"370214\"", "stories/a.yaml:13:32 expect[1].alerts[1].region — 区划代码“370214”不在情景所取的地区之内")]
    [InlineData("to: 2026-03-04 00:00\n    alerts", "to: 2026-03-05 00:00\n    alerts", "stories/a.yaml:11:9 expect[1].to — 应晚于本时段的开始时刻，不晚于情景的结束时刻 2026-03-04 00:00")]
    public void A_mistake_is_told_in_Chinese_with_its_place(string sound, string broken, string expected)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);

        var mistakes = Mistakes(Sound.Replace(sound, broken, StringComparison.Ordinal));

        Assert.Contains(mistakes, mistake => mistake.StartsWith(expected, StringComparison.Ordinal));
    }

    private static string[] Mistakes(string text)
    {
        var errors = new ConfigErrors();
        var story = StoryFile.Read("stories/a.yaml", Encoding.UTF8.GetBytes(text), ShippedStoryTests.Shipped, errors);
        Assert.Equal(errors.Count == 0, story is not null);
        return [.. errors.InOrder().Select(error => error.ToString())];
    }
}
