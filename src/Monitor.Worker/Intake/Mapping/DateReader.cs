using System.Globalization;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Reads the date that a cell is, or the one that is meant among those in its text.</summary>
internal sealed class DateReader
{
    private readonly DateReading reading;
    private readonly CellReader cell;
    private readonly DateTexts dates;
    private readonly DateScan scan;

    public DateReader(DateReading reading, CellTexts texts, DateTexts usual)
    {
        this.reading = reading;
        cell = new(reading, texts);
        dates = reading.Dates.IsDefaultOrEmpty ? usual : usual.With(reading.Dates);
        scan = new(dates);
    }

    /// <summary>Reads the day; null where none is given.</summary>
    public CellFault? Read(SourceRow row, out DateOnly? day)
    {
        day = null;
        var text = cell.Of(row);
        if (text.Length == 0)
        {
            return null;
        }

        if (reading.Pick == DatePick.Whole)
        {
            var fault = dates.Read(reading.Column, text, out DateOnly whole);
            day = fault is null ? whole : null;
            return fault;
        }

        return Pick(text, out day);
    }

    private CellFault? Pick(string text, out DateOnly? day)
    {
        day = null;
        var found = scan.Find(CellTexts.Halved(text));
        if (found.Days.Count == 0)
        {
            return new(reading.Column, $"“{text}”中没有有效日期；本数据源的日期写法为 {string.Join('、', dates.Shapes)}");
        }

        if (reading.Pick == DatePick.First ? found.FragmentBeforeFirst : found.Fragment)
        {
            return new(reading.Column, $"“{text}”中有不完整的日期，无法确定所指；请写全年月日");
        }

        var chosen = reading.Pick switch
        {
            DatePick.Latest => found.Days.Max(),
            DatePick.Earliest => found.Days.Min(),
            _ => found.Days[0],
        };
        day = chosen;
        return dates.IsSensible(chosen.Year) ? null : new(reading.Column, string.Create(CultureInfo.InvariantCulture, $"“{text}”的年份 {chosen.Year} 不合理；请核对"));
    }
}
