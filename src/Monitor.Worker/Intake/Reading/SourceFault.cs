using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>What is wrong, and where: of one row, or of the whole file when nothing more can be read from it.</summary>
/// <param name="File">The file by the name people know.</param>
/// <param name="Line">The line where the row begins; zero where the fault has no line.</param>
/// <param name="Field">The heading of the field, where one field is to blame.</param>
/// <param name="Reason">In Chinese, with what to do.</param>
/// <param name="Raw">The row as it stood in the file.</param>
/// <param name="WholeFile">The file ends here.</param>
internal sealed record SourceFault(string File, int Line, string? Field, string Reason, string Raw = "", bool WholeFile = false)
{
    public override string ToString()
    {
        var line = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" 第 {Line} 行") : "";
        var field = Field is null ? "" : $"“{Field}”列";
        return $"文件 {File}{line}{field}：{Reason}";
    }
}
