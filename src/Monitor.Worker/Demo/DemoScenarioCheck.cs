using System.Globalization;
using Monitor.Rules.Regions;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Checks what the shape of the scenario file cannot say: regions, days that fit each other, ids.</summary>
internal sealed class DemoScenarioCheck(DemoScenario scenario, MonitorConfiguration profile, BoundPlaces places, ConfigErrors errors)
{
    private readonly RegionTree regions = profile.Rules.Regions;

    public void Run()
    {
        CheckPlay();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in scenario.Events)
        {
            CheckId(ids, one.Id, one, nameof(DemoEvent.Id));
            CheckEvent(one);
        }

        foreach (var stretch in scenario.Calm)
        {
            CheckId(ids, stretch.Id, stretch, nameof(CalmStretch.Id));
            CheckStretch(stretch);
        }

        var before = "";
        foreach (var act in scenario.Acts)
        {
            CheckAct(act, before);
            before = act.At;
        }
    }

    private void CheckPlay()
    {
        CheckMonday(scenario.HistoryFrom, scenario, nameof(DemoScenario.HistoryFrom));
        CheckMonday(scenario.Play.From, scenario.Play, nameof(DemoSpan.From));
        CheckMonday(scenario.Play.To, scenario.Play, nameof(DemoSpan.To));
        if (scenario.Play.To <= scenario.Play.From)
        {
            Refuse(scenario.Play, nameof(DemoSpan.To), $"应晚于开始日期 {Iso(scenario.Play.From)}，实际是 {Iso(scenario.Play.To)}");
        }

        if (scenario.Monitored is { From.Day: not 1 } monitored)
        {
            Refuse(monitored, nameof(DemoMonitored.From), $"应为某月的第一天，实际是 {Iso(monitored.From)}");
        }

        if (scenario.HistoryFrom.AddYears(3) > scenario.Play.From)
        {
            Refuse(scenario, nameof(DemoScenario.HistoryFrom), $"应至少早于演示开始日期 {Iso(scenario.Play.From)} 三年，否则同期比较没有数据");
        }
    }

    private void CheckEvent(DemoEvent one)
    {
        CheckRegion(one.Region, one, nameof(DemoEvent.Region));
        foreach (var code in one.MayAlsoRise)
        {
            CheckRegion(code, one, nameof(DemoEvent.MayAlsoRise));
        }

        CheckDay(one.FirstKnown, one, nameof(DemoEvent.FirstKnown));
        foreach (var expected in one.AlsoExpect.Prepend(one.Expect).OfType<DemoExpectation>().Where(expected => expected.By < one.FirstKnown || expected.By > scenario.Play.To))
        {
            Refuse(expected, nameof(DemoExpectation.By), $"应在首次得知之日 {Iso(one.FirstKnown)} 与演示最后一天 {Iso(scenario.Play.To)} 之间，实际是 {Iso(expected.By)}");
        }

        if (!one.MayLeadToAlerts && !one.StatesMore)
        {
            Refuse(one, nameof(DemoEvent.Expect), "应写明预期的预警，或者写 may_stay_unfound: true 并说明原因；停保事件也可以写 cohort，月报事件也可以写 panel");
        }

        if (one.MayStayUnfound && string.IsNullOrWhiteSpace(one.Why))
        {
            Refuse(one, nameof(DemoEvent.Why), "允许未被发现的事件须用 why 说明原因");
        }

        CheckContent(one);
    }

    private void CheckContent(DemoEvent one)
    {
        switch (one)
        {
            case ReportsEvent filed:
                foreach (var report in filed.Reports)
                {
                    CheckDay(report.Day, report, nameof(DemoReport.Day));
                    if (report.People > report.Headcount)
                    {
                        Refuse(report, nameof(DemoReport.People), string.Create(CultureInfo.InvariantCulture, $"裁减人数 {report.People} 多于裁减前职工人数 {report.Headcount}"));
                    }
                }

                CheckCounty(one);
                break;
            case ClaimsRiseEvent rise:
                CheckMonday(rise.FirstWeek, one, nameof(ClaimsRiseEvent.FirstWeek));
                CheckCounty(one);
                break;
            case OpeningsErosionEvent erosion:
                CheckMonday(erosion.FirstWeek, one, nameof(OpeningsErosionEvent.FirstWeek));
                break;
            case SilenceEvent silence:
                CheckMonday(silence.FirstWeek, one, nameof(SilenceEvent.FirstWeek));
                CheckCounty(one);
                break;
            case StopsEvent stops:
                CheckMonday(stops.FirstWeek, one, nameof(StopsEvent.FirstWeek));
                CheckCounty(one);
                if (stops.Stopped.Sum() > stops.Insured)
                {
                    Refuse(one, nameof(StopsEvent.Stopped), string.Create(CultureInfo.InvariantCulture, $"停保合计 {stops.Stopped.Sum()} 人，多于停保前参保人数 {stops.Insured}"));
                }

                break;
            case ReturnsEvent returns:
                CheckReturns(returns);
                break;
        }
    }

    private void CheckReturns(ReturnsEvent one)
    {
        if (scenario.Monitored is not { } monitored)
        {
            Refuse(one, nameof(ReturnsEvent.Returns), "脚本没有写 monitored（失业动态监测企业），不会有企业月报");
            return;
        }

        foreach (var made in one.Returns)
        {
            CheckRegion(made.County, made, nameof(DemoReturn.County));
            CheckCounty(made.County, made, nameof(DemoReturn.County));
            CheckMonth(made.Month, monitored, made, nameof(DemoReturn.Month));
            if (made.Current < made.Previous && (made.Type.Length == 0 || made.Reason.Length == 0))
            {
                Refuse(made, nameof(DemoReturn.Type), "调查期人数少于上期的，应写明减少类型 type 和主要原因 reason");
            }

            if (made.Transfer && made.Counterpart.Length == 0)
            {
                Refuse(made, nameof(DemoReturn.Counterpart), "整体划转的，应写明划转对方企业 counterpart");
            }
        }

        foreach (var figures in one.Panel)
        {
            CheckRegion(figures.Region, figures, nameof(DemoPanelFigures.Region));
            CheckMonth(figures.Month, monitored, figures, nameof(DemoPanelFigures.Month));
        }
    }

    private void CheckMonth(DateOnly month, DemoMonitored monitored, object at, string property)
    {
        if (month.Day != 1 || month < monitored.From || month > scenario.Play.To)
        {
            Refuse(at, property, $"应为 {Iso(monitored.From)} 至 {Iso(scenario.Play.To)} 之间某月的第一天，实际是 {Iso(month)}");
        }
    }

    private void CheckAct(DemoAct act, string before)
    {
        CheckRegion(act.Region, act, nameof(DemoAct.Region));
        if (LocalMoment.Find(act.At, profile.Rules.TimeZone) is not { } moment)
        {
            Refuse(act, nameof(DemoAct.At), $"没有这一天：{act.At}");
        }
        else
        {
            CheckDay(profile.Rules.DayOf(moment), act, nameof(DemoAct.At));
        }

        if (string.CompareOrdinal(act.At, before) < 0)
        {
            Refuse(act, nameof(DemoAct.At), $"应按时间先后排列，前一项是 {before}");
        }

        if (profile.People.All(person => person.Id != act.By))
        {
            Refuse(act, nameof(DemoAct.By), $"people.yaml 中没有人员“{act.By}”");
        }

        if (profile.Cases is { } cases && cases.Plan.Causes.All(cause => cause.Id != act.Cause))
        {
            Refuse(act, nameof(DemoAct.Cause), $"response.yaml 的 causes 中没有事由“{act.Cause}”");
        }

        foreach (var (key, message) in WrittenActs.Mistakes(act.Act, act.With, profile.Rules.TimeZone))
        {
            Refuse(act, nameof(DemoAct.With), key is null ? message : $"{key}：{message}");
        }
    }

    private void CheckStretch(CalmStretch stretch)
    {
        foreach (var code in stretch.Regions)
        {
            CheckRegion(code, stretch, nameof(CalmStretch.Regions));
        }

        CheckDay(stretch.From, stretch, nameof(CalmStretch.From));
        CheckDay(stretch.To, stretch, nameof(CalmStretch.To));
        if (stretch.To < stretch.From)
        {
            Refuse(stretch, nameof(CalmStretch.To), $"应不早于第一天 {Iso(stretch.From)}，实际是 {Iso(stretch.To)}");
        }
    }

    private void CheckId(HashSet<string> ids, string id, object at, string property)
    {
        if (!ids.Add(id))
        {
            Refuse(at, property, $"编号“{id}”重复，请另取一个");
        }
    }

    private void CheckRegion(string code, object at, string property)
    {
        if (regions.Find(code) is null)
        {
            Refuse(at, property, $"没有行政区划代码为“{code}”的地区");
        }
    }

    private void CheckCounty(DemoEvent one) => CheckCounty(one.Region, one, nameof(DemoEvent.Region));

    private void CheckCounty(string code, object at, string property)
    {
        if (regions.Find(code) is { Level: not AdministrativeLevel.County } region)
        {
            Refuse(at, property, $"应为县级地区，实际是“{region.Name}”");
        }
    }

    private void CheckDay(DateOnly day, object at, string property)
    {
        if (day < scenario.Play.From || day > scenario.Play.To)
        {
            Refuse(at, property, $"应在演示的 {Iso(scenario.Play.From)} 至 {Iso(scenario.Play.To)} 之间，实际是 {Iso(day)}");
        }
    }

    private void CheckMonday(DateOnly day, object at, string property)
    {
        if (day.DayOfWeek != DayOfWeek.Monday)
        {
            Refuse(at, property, $"应为星期一，实际是 {Iso(day)}");
        }
    }

    private void Refuse(object at, string property, string message) => errors.Add(places.Of(at, property), message);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
