using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;

namespace Monitor.Worker.Texts;

/// <summary>Samples of what is told of cases: every occasion at every grade, the tasks of every level, alone and many at once.</summary>
internal static class CaseTexts
{
    private const int Many = 14;

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var (frame, cases) = (setting.Configuration.Cases!, new SampleCases(setting));
        var messages = new CaseMessages(SampleCases.PeopleOf(setting), frame, new CaseTemplates(setting.Texts, setting.Trace), setting.Label, setting.Room);
        var moment = CallMoment.Sample(
            SampleSetting.At.AddHours(1), SampleSetting.Audit, (_, _, _) => SampleSetting.Sequence, AcknowledgementOptions.Of(setting.Configuration.Service.Acknowledgement, setting.Configuration.Directory));
        foreach (var (grade, region) in SampleSetting.Grades.SelectMany(grade => cases.Regions.Select(region => (grade, region))))
        {
            var happenings = new CaseHappenings(setting, cases.Raised(grade, region), grade);
            foreach (var (name, before, fact) in region == setting.Region ? happenings.All() : happenings.Tasks())
            {
                yield return TextSample.OfMessages($"{frame.Grades[grade].Name}、{name}", () => messages.Compose(SampleCases.BookOf(before), [SampleCases.Happened(before, fact)], moment));
            }

            if (region == setting.Region && happenings.Warning() is var (warned, warning))
            {
                yield return TextSample.OfMessages($"{frame.Grades[grade].Name}、临期提醒、多条合并", () => messages.Compose(
                    SampleCases.BookOf(warned), [.. Enumerable.Range(1, Many).Select(number => SampleCases.Happened(warned, warning) with { Version = warned.Version + number })], moment));
            }
        }
    }
}
