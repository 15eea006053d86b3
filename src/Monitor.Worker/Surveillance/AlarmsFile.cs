using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Monitor.Rules.Surveillance;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Surveillance;

/// <summary>Writes judgements as a CSV with a row for each series and period.</summary>
internal sealed class AlarmsFile : IDisposable
{
    private readonly CsvWriter csv;

    public AlarmsFile(TextWriter text)
    {
        csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        Write("series", "week", "alarm", "score");
    }

    public void Write(string series, int period, Judgement judgement) => Write(
        SpreadsheetText.Neutral(series),
        period.ToString(CultureInfo.InvariantCulture),
        judgement.IsAlarm ? "1" : "0",
        judgement.Score.ToString("0.0000", CultureInfo.InvariantCulture));

    public void Dispose() => csv.Dispose();

    private void Write(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
