using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Reads one part of a row as its description says: the column, its corrections, and where else to look when it is empty.</summary>
internal sealed class CellReader(CellReading reading, CellTexts texts)
{
    private readonly CellTidying tidying = new(reading.Replace, reading.Pattern);
    private readonly CellReader? other = reading.Or is null ? null : new(reading.Or, texts);

    public string Column => reading.Column;

    public string Of(SourceRow row)
    {
        var text = texts.Of(row, reading.Column);
        text = text.Length == 0 ? "" : texts.Meant(tidying.Of(text));
        return text.Length == 0 && other is not null ? other.Of(row) : text;
    }
}
