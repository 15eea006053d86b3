using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;
using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.CrossChecks;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Intake;

namespace Monitor.Worker.Stories;

/// <summary>Checks what a story names, and that its times follow one another.</summary>
internal sealed class StoryCheck(StoryDocument story, MonitorConfiguration configuration, BoundPlaces places, ConfigErrors errors)
{
    private readonly ConfigRefusals refusals = new(errors, places);
    private readonly RuleSet rules = configuration.Rules;
    private RegionTree regions = configuration.Rules.Regions;

    public void Run()
    {
        if (story.City is { } city)
        {
            if (regions.Find(city) is not { Level: AdministrativeLevel.City })
            {
                refusals.Add(story, nameof(story.City), $"没有区划代码为“{city}”的市");
                return;
            }

            regions = StoryProfile.Slice(regions, city);
        }

        new PeopleCheck(errors, places, regions).Check(new PeopleDocument { People = story.People });
        if (configuration.Cases is null)
        {
            refusals.Add(story, "情景须有应急预案，此配置没有 response.yaml");
        }

        CheckTimes();
        foreach (var step in story.Given)
        {
            CheckStep(step);
        }

        foreach (var window in story.Expect)
        {
            CheckWindow(window);
        }
    }

    private void CheckTimes()
    {
        var from = Moment(story, nameof(story.From), story.From);
        var to = Moment(story, nameof(story.To), story.To);
        if (to <= from)
        {
            refusals.Add(story, nameof(story.To), $"结束时刻应晚于开始时刻 {story.From}");
        }

        var before = from;
        foreach (var step in story.Given)
        {
            var at = Moment(step, nameof(step.At), step.At);
            if (at < before)
            {
                refusals.Add(step, nameof(step.At), "应按时间先后书写，此时刻早于前一步或者早于开始时刻");
            }
            else if (at >= to)
            {
                refusals.Add(step, nameof(step.At), $"应早于结束时刻 {story.To}");
            }

            before = at ?? before;
        }

        var end = from;
        foreach (var window in story.Expect)
        {
            var (first, last) = (Moment(window, nameof(window.From), window.From), Moment(window, nameof(window.To), window.To));
            if (first < end)
            {
                refusals.Add(window, nameof(window.From), "各时段应按先后书写，不得重叠，不得早于开始时刻");
            }

            if (last <= first || last > to)
            {
                refusals.Add(window, nameof(window.To), $"应晚于本时段的开始时刻，不晚于情景的结束时刻 {story.To}");
            }

            end = last ?? end;
        }
    }

    private void CheckStep(StoryStep step)
    {
        if (step is FileArrival file)
        {
            if (!configuration.Sources.Any(source => FileSearch.Takes(source.Path, file.Path)))
            {
                refusals.Add(file, nameof(file.Path), $"没有数据源读取“{file.Path}”");
            }

            return;
        }

        var act = (PersonAct)step;
        CheckPerson(act, nameof(act.By), act.By);
        if (act.Case is null != (act.Act == ActKind.OpenCase))
        {
            refusals.Add(act, nameof(act.Case), act.Case is null ? "应写明事项编号" : "接报登记另立新事项，不写事项编号");
        }

        if (act.Through != ActWay.Desk && act.Act != ActKind.Acknowledge)
        {
            refusals.Add(act, nameof(act.Through), "链接和短信只能用于签收 acknowledge");
        }

        foreach (var (key, message) in WrittenActs.Mistakes(act.Act, act.With, rules.TimeZone))
        {
            if (key is null)
            {
                refusals.Add(act, nameof(act.With), message);
            }
            else
            {
                refusals.AddKey(act, nameof(act.With), key, message);
            }
        }
    }

    private void CheckWindow(StoryWindow window)
    {
        foreach (var alert in window.Alerts)
        {
            if (rules.Rules.All(rule => rule.Id != alert.Rule))
            {
                refusals.Add(alert, nameof(alert.Rule), ConfigRefusals.Unknown("规则", alert.Rule, rules.Rules.Select(rule => rule.Id)));
            }

            CheckRegion(alert, nameof(alert.Region), alert.Region);
        }

        foreach (var message in window.Messages)
        {
            CheckPerson(message, nameof(message.To), message.To);
        }

        foreach (var task in window.Tasks.Where(task => task.Due is not null))
        {
            Moment(task, nameof(task.Due), task.Due!);
        }

        foreach (var one in window.Cases)
        {
            CheckRegion(one, nameof(one.Owner), one.Owner);
        }
    }

    private void CheckRegion(object record, string property, string? code)
    {
        if (code is not null && regions.Find(code) is not { IsGraded: true })
        {
            refusals.Add(record, property, $"区划代码“{code}”不在情景所取的地区之内");
        }
    }

    private void CheckPerson(object record, string property, string id)
    {
        var known = (story.People.IsEmpty ? configuration.People.Where(person => regions.Find(person.Region) is not null) : story.People).Select(person => person.Id).ToArray();
        if (!known.Contains(id))
        {
            refusals.Add(record, property, ConfigRefusals.Unknown("人员", id, known));
        }
    }

    private DateTimeOffset? Moment(object record, string property, string text)
    {
        var moment = LocalMoment.Find(text, rules.TimeZone);
        if (moment is null)
        {
            refusals.Add(record, property, $"没有“{text}”这一天");
        }

        return moment;
    }
}
