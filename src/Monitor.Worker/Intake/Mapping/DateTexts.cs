using System.Collections.Immutable;
using System.Globalization;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Reads dates in the shapes that a source names, tried in order.</summary>
internal sealed class DateTexts(ImmutableArray<string> shapes, int firstYear = 1900, int lastYear = 2199)
{
    private readonly string[] shapes = [.. shapes];

    /// <summary>The shapes, in the order they are tried.</summary>
    public IReadOnlyList<string> Shapes => shapes;

    public bool IsSensible(int year) => year >= firstYear && year <= lastYear;

    /// <summary>The same bounds with other shapes.</summary>
    public DateTexts With(ImmutableArray<string> others) => new(others, firstYear, lastYear);

    /// <summary>Reads a local moment; the start of the day, month or year where the shape names no more.</summary>
    public CellFault? Read(string column, string text, out DateTime moment)
    {
        if (!DateTime.TryParseExact(CellTexts.Halved(text), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment))
        {
            return new(column, $"“{text}”不是有效日期；本数据源的日期写法为 {string.Join('、', shapes)}");
        }

        return IsSensible(moment.Year) ? null : new(column, $"“{text}”的年份不合理；请核对");
    }

    public CellFault? Read(string column, string text, out DateOnly day)
    {
        var fault = Read(column, text, out DateTime moment);
        day = DateOnly.FromDateTime(moment);
        return fault;
    }
}
