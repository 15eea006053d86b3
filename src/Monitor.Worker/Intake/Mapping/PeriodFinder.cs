using System.Globalization;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Finds the period that a row speaks of.</summary>
internal sealed class PeriodFinder(PeriodReading reading, CellTexts texts, DateTexts dates)
{
    public CellFault? Find(SourceRow row, out Period period)
    {
        period = default;
        var text = texts.Of(row, reading.Column);
        if (text.Length == 0)
        {
            return new(reading.Column, "没有填写统计期");
        }

        var fault = dates.Read(reading.Column, text, out DateOnly day);
        if (fault is not null)
        {
            return fault;
        }

        var shifted = day.AddDays(reading.ShiftDays);
        period = Period.Containing(reading.Kind, shifted);
        var expected = reading.Date switch
        {
            PeriodDate.Start => period.Start,
            PeriodDate.End => period.End,
            _ => shifted,
        };
        return shifted == expected ? null : new(reading.Column, NotThatDay(text, expected.AddDays(-reading.ShiftDays)));
    }

    private string NotThatDay(string text, DateOnly expected)
    {
        var which = reading.Date == PeriodDate.Start ? "首日" : "末日";
        return string.Create(CultureInfo.InvariantCulture, $"“{text}”不是统计期的{which}，应为 {expected:yyyy-MM-dd}；请核对");
    }
}
