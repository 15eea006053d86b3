using System.Globalization;

namespace Monitor.Worker.Duty;

/// <summary>The number of a hand-over sheet, such as 第12号.</summary>
internal static class DutySheetNumber
{
    public static string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"第{id}号");
}
